using System.Buffers;
using System.Globalization;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Yaml;

/// <summary>The place up to which a stretch of YAML was read: position, line and indentation, and where faults go.</summary>
internal sealed class YamlCursor(SourceText source, int start, int length, DiagnosticBag diagnostics)
{
    /// <summary>The indentation of a line that has none, because it is empty.</summary>
    public const int EmptyLine = -1;

    /// <summary>The indentation of a line that parts documents: further out than anything.</summary>
    public const int Marker = -2;

    private static readonly SearchValues<char> IndentLookalikes = SearchValues.Create("\t\u00A0\u2007\u202F\u3000");

    private int _shift;
    private int _values;

    public string Text { get; } = source.Text;

    public int End { get; } = start + length;

    public int Position { get; set; } = start;

    public int LineStart { get; private set; } = start;

    /// <summary>How many blanks stand before the content of the line; -1 behind the last line.</summary>
    public int Indent { get; private set; }

    /// <summary>True once the structure cannot be followed: nothing more is read or told.</summary>
    public bool IsLost { get; private set; }

    public bool AtEnd => Position >= End;

    public char Current => At(Position);

    /// <summary>How many columns stand before the position; a tab counts as the two blanks it should be.</summary>
    public int Column => Position - LineStart + _shift;

    public SourceSpan Span(int from, int to) => source.Span(from, to - from);

    /// <summary>The unit at an offset; NUL behind the end.</summary>
    public char At(int offset) => offset < End ? Text[offset] : '\0';

    public bool IsBreak(int offset) => offset >= End || Text[offset] is '\n' or '\r';

    public bool IsBlankOrBreak(int offset) => offset >= End || Text[offset] is ' ' or '\t' or '\n' or '\r';

    /// <summary>True for a blank that YAML does not take for one.</summary>
    public bool IsForeignBlank(int offset) => offset < End && Text[offset] is '\u00A0' or '\u2007' or '\u202F' or '\u3000';

    /// <summary>The offset of the line break, or the end.</summary>
    public int LineEnd(int offset)
    {
        var length = Text.AsSpan(offset, End - offset).IndexOfAny('\r', '\n');
        return length < 0 ? End : offset + length;
    }

    /// <summary>The offset at which the next line begins, or the end.</summary>
    public int NextLine(int offset)
    {
        var length = Text.AsSpan(offset, End - offset).IndexOf('\n');
        return length < 0 ? End : offset + length + 1;
    }

    public void SkipBlanks()
    {
        while (Current is ' ' or '\t')
        {
            Position++;
        }
    }

    /// <summary>From a line's start to the next content: over empty lines and comments, to behind the indentation.</summary>
    public void ToContent()
    {
        while (!AtEnd && !IsLost)
        {
            LineStart = Position;
            _shift = 0;
            while (Current is ' ' or '\t' || IsForeignBlank(Position))
            {
                _shift += Current is '\t' or '\u3000' ? 1 : 0;
                Position++;
            }

            if (IsBreak(Position) || Current == '#')
            {
                Position = NextLine(Position);
                continue;
            }

            ReportIndentation();
            Indent = Column;
            return;
        }

        Position = End;
        Indent = -1;
    }

    /// <summary>From behind a value to the next content; whatever else stands on the line is a fault.</summary>
    public void FinishLine()
    {
        SkipBlanks();
        if (!IsBreak(Position) && !(Current == '#' && (Position == LineStart || At(Position - 1) is ' ' or '\t')))
        {
            var end = LineEnd(Position);
            Report(YamlRules.Syntax, Position, end, "a value ends before its line does",
                label: "this stands behind the value",
                help: "put quotes around the whole value, or take this away");
        }

        Position = NextLine(Position);
        ToContent();
    }

    /// <summary>Takes the content behind a dash for a line of its own, as the first item of a list inside a list is.</summary>
    public void EnterItem() => Indent = Column;

    /// <summary>The indentation of the line that begins at an offset, and where its content is; or one of the two below 0.</summary>
    public int IndentAt(int lineStart, out int content)
    {
        var indent = 0;
        content = lineStart;
        while (At(content) is ' ' or '\t' || IsForeignBlank(content))
        {
            indent += At(content) is '\t' or '\u3000' ? 2 : 1;
            content++;
        }

        return IsBreak(content) ? EmptyLine : indent == 0 && IsMarker(lineStart) ? Marker : indent;
    }

    /// <summary>True for <c>---</c> and <c>...</c>, which part documents.</summary>
    public bool IsMarker(int lineStart) =>
        Text.AsSpan(lineStart, Math.Min(3, End - lineStart)) is "---" or "..." && IsBlankOrBreak(lineStart + 3);

    /// <summary>A record of a list begins.</summary>
    public void CountAnew() => _values = 0;

    /// <summary>Counts a key or an item that was read; one too many is told, and nothing behind it is read.</summary>
    public void Count(YamlNode read)
    {
        if (++_values > YamlReader.MostValues)
        {
            Report(YamlRules.Nesting, read.Span.Start, read.Span.End,
                string.Create(CultureInfo.InvariantCulture, $"more than {YamlReader.MostValues} keys and items stand together"), label: "one too many",
                help: "make several pages or records of it");
            Lose();
        }
    }

    /// <summary>Nothing behind this place can be understood.</summary>
    public void Lose()
    {
        IsLost = true;
        Position = End;
        Indent = -1;
    }

    public void Report(
        Rule rule, int from, int to, string message, string? label = null, string? help = null, Edit? edit = null,
        string? note = null, RelatedPlace? related = null)
    {
        if (IsLost)
        {
            return;
        }

        diagnostics.Add(new Diagnostic(rule, Span(from, to), message)
        {
            Label = label,
            Help = help,
            Edits = edit is null ? [] : [edit],
            Notes = note is null ? [] : [note],
            Related = related is { } place ? [place] : [],
        });
    }

    private void ReportIndentation()
    {
        var blanks = Text.AsSpan(LineStart, Position - LineStart);
        var first = blanks.IndexOfAny(IndentLookalikes);
        if (first < 0)
        {
            return;
        }

        var spaces = new string(' ', Column);
        var edit = new Edit(Span(LineStart, Position), spaces);
        if (blanks[first] == '\t')
        {
            var last = blanks.LastIndexOf('\t');
            Report(YamlRules.TabIndent, LineStart + first, LineStart + last + 1, "a tab indents this line",
                label: "a tab", help: "indent with spaces, two for each step", edit: edit);
        }
        else
        {
            Report(YamlRules.NoBreakSpace, LineStart + first, LineStart + first + 1,
                $"{Keyboard.NameOf(blanks[first])} indents this line",
                label: "not an ordinary space", help: "indent with ordinary spaces", edit: edit);
        }
    }
}
