using System.Text;

namespace StatiqSite.Content.Yaml;

/// <summary>A value of several lines under <c>|</c> (kept) or <c>></c> (folded).</summary>
internal sealed class BlockScalar(YamlCursor cursor, int parentIndent)
{
    private readonly StringBuilder _text = new();
    private bool _isFirst = true;

    /// <summary>The cursor stands at the sign, and afterwards at the next content.</summary>
    public YamlScalar Read()
    {
        var start = cursor.Position;
        var isFolded = cursor.Current == '>';
        var (indent, chomping) = Header();

        var end = cursor.LineEnd(start);
        var line = cursor.NextLine(start);
        var breaks = 0;
        var wasDeeper = false;
        for (; line < cursor.End; line = cursor.NextLine(line))
        {
            var depth = cursor.IndentAt(line, out var content);
            if (depth == YamlCursor.EmptyLine && (indent < 0 || content - line <= indent))
            {
                breaks++;
                continue;
            }

            if (indent < 0)
            {
                indent = depth > parentIndent ? depth : int.MaxValue;
            }

            if (depth != YamlCursor.EmptyLine && depth < indent)
            {
                break;
            }

            content = Math.Min(line + indent, content);
            end = cursor.LineEnd(content);
            var isDeeper = cursor.At(content) is ' ' or '\t';
            Join(isFolded && !isDeeper && !wasDeeper, breaks);
            _ = _text.Append(cursor.Text, content, end - content);
            (breaks, wasDeeper) = (0, isDeeper);
            _isFirst = false;
        }

        Chomp(chomping, breaks, hasBreak: end < cursor.End);
        cursor.Position = line;
        cursor.ToContent();
        return new YamlScalar(cursor.Span(start, end), _text.ToString(), IsPlain: false);
    }

    /// <summary>The width of the indentation where it is stated, else -1; and what becomes of the last line breaks.</summary>
    private (int Indent, char Chomping) Header()
    {
        var (indent, chomping) = (-1, ' ');
        var at = cursor.Position + 1;
        for (; cursor.At(at) is '+' or '-' or (>= '1' and <= '9'); at++)
        {
            if (cursor.At(at) is '+' or '-')
            {
                chomping = cursor.At(at);
            }
            else
            {
                indent = Math.Max(parentIndent, 0) + cursor.At(at) - '0';
            }
        }

        var behind = at;
        while (cursor.At(at) is ' ' or '\t')
        {
            at++;
        }

        if (!cursor.IsBreak(at) && !(cursor.At(at) == '#' && at > behind))
        {
            cursor.Report(YamlRules.Syntax, cursor.Position, cursor.LineEnd(at),
                $"a value that opens with `{cursor.Current}` begins on the next line",
                label: "only `+`, `-` or a digit may follow",
                help: "begin a new line, or put quotes around the value");
        }

        return (indent, chomping);
    }

    private void Join(bool isFolded, int breaks)
    {
        if (_isFirst)
        {
            _ = _text.Append('\n', breaks);
        }
        else if (!isFolded)
        {
            _ = _text.Append('\n', breaks + 1);
        }
        else
        {
            _ = breaks == 0 ? _text.Append(' ') : _text.Append('\n', breaks);
        }
    }

    private void Chomp(char chomping, int breaks, bool hasBreak)
    {
        // The last line of a file may lack its break; none is made up.
        var own = _isFirst || !hasBreak ? 0 : 1;
        _ = chomping switch
        {
            '-' => _text,
            '+' => _text.Append('\n', own + breaks),
            _ => _text.Append('\n', own),
        };
    }
}
