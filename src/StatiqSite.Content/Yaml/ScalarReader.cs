using System.Buffers;
using System.Globalization;
using System.Text;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Yaml;

/// <summary>Reads single values: plain, quoted, and as blocks of lines.</summary>
internal sealed class ScalarReader(YamlCursor cursor)
{
    private static readonly SearchValues<char> PlainEnds = SearchValues.Create(":#\r\n");
    private static readonly SearchValues<char> DoubleQuoteEnds = SearchValues.Create("\"\\\r\n");
    private static readonly SearchValues<char> SingleQuoteEnds = SearchValues.Create("'\r\n");

    /// <summary>A plain value of a block, over all its lines; the cursor stands at the next content.</summary>
    public YamlScalar Plain(int parentIndent)
    {
        var start = cursor.Position;
        var (end, pair) = PlainLine(start);
        if (pair >= 0)
        {
            ReportPair(start, end, pair);
        }

        var value = cursor.Text.AsSpan(start, end - start);
        cursor.Position = end;
        var continued = Continuation(end, parentIndent, out var breaks);
        if (continued < 0)
        {
            var folded = Checked(start, end, value);
            cursor.FinishLine();
            return new YamlScalar(cursor.Span(start, end), folded ?? value.ToString(), IsPlain: true);
        }

        var text = new StringBuilder().Append(value);
        while (continued >= 0)
        {
            var (lineEnd, linePair) = PlainLine(continued);
            if (linePair >= 0)
            {
                ReportDeeperKey(continued, linePair, lineEnd);
                break;
            }

            _ = breaks == 0 ? text.Append(' ') : text.Append('\n', breaks);
            _ = text.Append(cursor.Text, continued, lineEnd - continued);
            cursor.Position = end = lineEnd;
            continued = Continuation(end, parentIndent, out breaks);
        }

        cursor.FinishLine();
        if (continued >= 0)
        {
            SkipDeeperThan(parentIndent);
        }

        return new YamlScalar(cursor.Span(start, end), text.ToString(), IsPlain: true);
    }

    /// <summary>A quoted value; the cursor stands behind the closing quote.</summary>
    /// <param name="parentIndent">Its lines stand further in than this; where one does not, the quote was never closed.</param>
    public YamlScalar Quoted(int parentIndent)
    {
        var start = cursor.Position;
        var quote = cursor.Current;
        var ends = quote == '"' ? DoubleQuoteEnds : SingleQuoteEnds;
        StringBuilder? text = null;
        var from = start + 1;
        while (true)
        {
            var length = cursor.Text.AsSpan(from, cursor.End - from).IndexOfAny(ends);
            var at = length < 0 ? cursor.End : from + length;
            var sign = cursor.At(at);
            if (sign == quote && quote == '\'' && cursor.At(at + 1) == '\'')
            {
                text = (text ?? new StringBuilder()).Append(cursor.Text, from, at + 1 - from);
                from = at + 2;
            }
            else if (sign == quote)
            {
                cursor.Position = at + 1;
                var value = text?.Append(cursor.Text, from, at - from).ToString() ?? cursor.Text[from..at];
                return new YamlScalar(cursor.Span(start, at + 1), value, IsPlain: false) { IsFaulty = !IsText(value, start, at + 1) };
            }
            else if (sign == '\\')
            {
                text = (text ?? new StringBuilder()).Append(cursor.Text, from, at - from);
                from = Escape(at, text, parentIndent);
            }
            else
            {
                text ??= new StringBuilder();
                var kept = cursor.Text.AsSpan(from, at - from).TrimEnd(" \t");
                var next = Continuation(at, parentIndent, out var breaks, isQuoted: true);
                if (next < 0)
                {
                    return Unclosed(start, quote);
                }

                _ = text.Append(kept);
                _ = breaks == 0 ? text.Append(' ') : text.Append('\n', breaks);
                from = next;
            }
        }
    }

    /// <summary>Lines kept (<c>|</c>) or folded (<c>></c>); the cursor stands at the next content.</summary>
    public YamlScalar Block(int parentIndent) => new BlockScalar(cursor, parentIndent).Read();

    /// <summary>The value mended, where a keyboard or a spreadsheet spoiled it and that was told; null where it is fine.</summary>
    public string? Checked(int start, int end, ReadOnlySpan<char> value)
    {
        if (!value.ContainsAnyExcept(Keyboard.Printable))
        {
            return null;
        }

        if (Keyboard.FoldNumber(value) is { } number)
        {
            cursor.Report(YamlRules.FullWidthDigit, start, end, $"`{value}` is written with full-width digits",
                label: "full-width", help: "use ASCII digits and signs", edit: new Edit(cursor.Span(start, end), number));
            return number;
        }

        if (value.Length > 1 && Keyboard.Quotes.Contains(value[0]) && Keyboard.Quotes.Contains(value[^1])
            && value[1..^1].IndexOfAny(Keyboard.Quotes) < 0)
        {
            var inner = value[1..^1].ToString();
            cursor.Report(YamlRules.FullWidthQuote, start, end,
                $"full-width quotes {Keyboard.NameOf(value[0])} where YAML needs `\"`",
                label: "not YAML's quotes", help: "use ASCII quotes; where these belong to the text, put ASCII ones around them",
                edit: new Edit(cursor.Span(start, end), InQuotes(inner)));
            return inner;
        }

        if (cursor.IsForeignBlank(end - 1))
        {
            var trimmed = value.TrimEnd("\u00A0\u2007\u202F\u3000 ").ToString();
            cursor.Report(YamlRules.NoBreakSpace, start + trimmed.Length, end,
                $"{Keyboard.NameOf(cursor.At(end - 1))} stands behind this value",
                label: "not an ordinary space", help: "take it away",
                edit: new Edit(cursor.Span(start + trimmed.Length, end), ""));
            return trimmed;
        }

        return null;
    }

    /// <summary>The text between double quotes, as YAML needs it written.</summary>
    public static string InQuotes(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>Over all lines further in than the parent, which belong to something already told of.</summary>
    public void SkipDeeperThan(int parentIndent)
    {
        while (cursor.Indent > parentIndent)
        {
            cursor.Position = cursor.NextLine(cursor.Position);
            cursor.ToContent();
        }
    }

    /// <summary>Where the plain text of a line ends, and the colon that makes it a key (or -1).</summary>
    private (int End, int Pair) PlainLine(int start)
    {
        var pair = -1;
        var at = start;
        while (true)
        {
            var length = cursor.Text.AsSpan(at, cursor.End - at).IndexOfAny(PlainEnds);
            at = length < 0 ? cursor.End : at + length;
            var isComment = cursor.At(at) == '#' && at > start && cursor.At(at - 1) is ' ' or '\t';
            if (cursor.IsBreak(at) || isComment)
            {
                break;
            }

            if (cursor.At(at) == ':' && pair < 0 && cursor.IsBlankOrBreak(at + 1))
            {
                pair = at;
            }

            at++;
        }

        while (at > start && cursor.At(at - 1) is ' ' or '\t')
        {
            at--;
        }

        return (at, pair);
    }

    /// <summary>Where the value goes on in a later line, or -1; and how many empty lines stand between.</summary>
    private int Continuation(int from, int parentIndent, out int breaks, bool isQuoted = false)
    {
        breaks = 0;
        var at = from;
        while (cursor.At(at) is ' ' or '\t')
        {
            at++;
        }

        if (!cursor.IsBreak(at))
        {
            return -1;
        }

        for (var line = cursor.NextLine(at); line < cursor.End; line = cursor.NextLine(line))
        {
            var indent = cursor.IndentAt(line, out var content);
            if (indent == YamlCursor.EmptyLine)
            {
                breaks++;
                continue;
            }

            // A closing quote may stand under its key: nothing else could be meant by it.
            var isClosing = isQuoted && indent >= parentIndent && cursor.At(content) is '"' or '\'';
            return (indent > parentIndent || isClosing) && (isQuoted || cursor.At(content) != '#') ? content : -1;
        }

        return -1;
    }

    private YamlScalar Unclosed(int start, char quote)
    {
        var end = cursor.LineEnd(start);
        while (end > start + 1 && cursor.At(end - 1) is ' ' or '\t')
        {
            end--;
        }

        cursor.Report(YamlRules.UnclosedBracket, start, end, $"this `{quote}` is never closed",
            label: "opened here", help: $"close the value with `{quote}`");
        cursor.Position = end;
        return new YamlScalar(cursor.Span(start, end), cursor.Text[(start + 1)..end], IsPlain: false);
    }

    /// <summary>Appends what an escape stands for; answers the offset behind it.</summary>
    private int Escape(int at, StringBuilder text, int parentIndent)
    {
        var sign = cursor.At(at + 1);
        if (cursor.IsBreak(at + 1))
        {
            // A line that ends with a backslash is joined to the next without a blank.
            var next = Continuation(at + 1, parentIndent, out var breaks, isQuoted: true);
            _ = text.Append('\n', breaks);
            return next < 0 ? cursor.LineEnd(at + 1) : next;
        }

        var digits = sign switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0)
        {
            if (at + 2 + digits <= cursor.End && uint.TryParse(cursor.Text.AsSpan(at + 2, digits),
                NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var point) && point <= 0x10FFFF)
            {
                _ = point > 0xFFFF ? text.Append(char.ConvertFromUtf32((int)point)) : text.Append((char)point);
                return at + 2 + digits;
            }

            ReportEscape(at);
            return at + 2;
        }

        const string Signs = "0abtnvfre \"/\\N_LP\t";
        const string Meant = "\0\a\b\t\n\v\f\r\u001B \"/\\\u0085\u00A0\u2028\u2029\t";
        var place = Signs.IndexOf(sign);
        if (place < 0)
        {
            ReportEscape(at);
            _ = text.Append(sign);
        }
        else
        {
            _ = text.Append(Meant[place]);
        }

        return at + 2;
    }

    private void ReportEscape(int at) =>
        cursor.Report(YamlRules.Syntax, at, Math.Min(at + 2, cursor.LineEnd(at)), "this backslash begins no escape that YAML knows",
            label: "unknown escape", help: "write `\\\\` for a backslash, or put single quotes around the value");

    /// <summary>False, and told, where escapes made half a character, or one no text may hold.</summary>
    private bool IsText(string value, int start, int end)
    {
        for (var i = 0; i < value.Length; i++)
        {
            var isPair = char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]);
            if ((char.IsSurrogate(value[i]) && !isPair) || (char.IsControl(value[i]) && value[i] is not ('\t' or '\n' or '\u0085')) || value[i] is '\uFFFE' or '\uFFFF')
            {
                cursor.Report(YamlRules.Syntax, start, end, "an escape of this value makes what is no character of a text",
                    label: "not text", help: "take the escape away");
                return false;
            }

            i += isPair ? 1 : 0;
        }

        return true;
    }

    private void ReportPair(int start, int end, int pair)
    {
        var value = cursor.Text[start..end];
        cursor.Report(YamlRules.Syntax, start, end, "a value that holds a colon and a blank needs quotes",
            label: value.Length > 60 || pair == end - 1 ? null : "`: ` would begin another value",
            help: "put quotes around the value", edit: new Edit(cursor.Span(start, end), InQuotes(value)));
    }

    private void ReportDeeperKey(int start, int pair, int end) =>
        cursor.Report(YamlRules.Syntax, start, pair > start ? pair : end,
            "this line is indented deeper than the key above it, which has its value already",
            label: "too far in", help: "begin the line under the first letter of the key above");
}
