using System.Buffers;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Yaml;

/// <summary>A key found on a line.</summary>
/// <param name="Start">Of the key, with its quote.</param>
/// <param name="End">Behind the key, with its quote.</param>
/// <param name="Colon">The colon, whichever it is.</param>
internal readonly record struct KeyPlace(int Start, int End, int Colon);

/// <summary>Tells lines that begin with a key from lines of text, and what stands for a colon from colons.</summary>
internal sealed class KeyFinder(YamlCursor cursor, ScalarReader scalars)
{
    private static readonly SearchValues<char> Signs = SearchValues.Create(":：﹕︓∶#\r\n");

    /// <summary>The key at an offset; nothing is told yet.</summary>
    /// <param name="isExpected">True where only a key can stand: then a full-width colon, or one without a blank behind it, counts.</param>
    public bool TryFind(int start, bool isExpected, out KeyPlace key)
    {
        key = default;
        var from = start;
        var isQuoted = cursor.At(start) is '"' or '\'';
        if (isQuoted)
        {
            from = QuoteEnd(start);
            while (cursor.At(from) is ' ' or '\t')
            {
                from++;
            }

            var isKey = from > start && cursor.At(from) == ':' && cursor.IsBlankOrBreak(from + 1);
            key = new KeyPlace(start, QuoteEnd(start), from);
            return isKey;
        }

        var isComplex = cursor.At(start) == '?' && cursor.IsBlankOrBreak(start + 1);
        if (isComplex || cursor.At(start) is '[' or '{' or '|' or '>' or '#' or '@' or '`' or '%')
        {
            return false;
        }

        for (var at = from; ; at++)
        {
            var length = cursor.Text.AsSpan(at, cursor.End - at).IndexOfAny(Signs);
            at = length < 0 ? cursor.End : at + length;
            if (cursor.IsBreak(at) || (cursor.At(at) == '#' && at > start && cursor.At(at - 1) is ' ' or '\t'))
            {
                return false;
            }

            if (IsSeparator(start, at, isExpected))
            {
                var end = at;
                while (end > start && (cursor.At(end - 1) is ' ' or '\t' || cursor.IsForeignBlank(end - 1)))
                {
                    end--;
                }

                key = new KeyPlace(start, end, at);
                return true;
            }
        }
    }

    /// <summary>Reads a key that was found, and tells what is wrong with it; the cursor stands behind its colon.</summary>
    public YamlScalar Read(KeyPlace key)
    {
        var span = cursor.Span(key.Start, key.End);
        cursor.Position = key.Start;
        YamlScalar node;
        if (cursor.Current is '"' or '\'')
        {
            node = scalars.Quoted(parentIndent: -1);
        }
        else
        {
            node = new YamlScalar(span, Name(key), IsPlain: true);
        }

        var colon = cursor.At(key.Colon);
        cursor.Position = key.Colon + 1;
        if (colon != ':')
        {
            ReportColon(cursor, key.Colon);
        }
        else if (cursor.IsForeignBlank(key.Colon + 1))
        {
            cursor.Report(YamlRules.NoBreakSpace, key.Colon + 1, key.Colon + 2,
                $"{Keyboard.NameOf(cursor.At(key.Colon + 1))} stands behind this colon", label: "not an ordinary space",
                help: "use an ordinary space", edit: new Edit(cursor.Span(key.Colon + 1, key.Colon + 2), " "));
        }
        else if (!cursor.IsBlankOrBreak(key.Colon + 1))
        {
            cursor.Report(YamlRules.Syntax, key.Colon, key.Colon + 1, "a space is missing behind this colon",
                label: "not a key separator", help: "use a colon and a space",
                edit: new Edit(cursor.Span(key.Colon + 1, key.Colon + 1), " "));
        }

        while (cursor.Current is ' ' or '\t' || cursor.IsForeignBlank(cursor.Position))
        {
            cursor.Position++;
        }

        return node;
    }

    public static void ReportColon(YamlCursor cursor, int colon)
    {
        var end = colon + 1;
        while (cursor.At(end) is ' ' || cursor.IsForeignBlank(end))
        {
            end++;
        }

        cursor.Report(YamlRules.FullWidthColon, colon, colon + 1,
            $"full-width colon {Keyboard.NameOf(cursor.At(colon))} where YAML needs `: `",
            label: "not a key separator", help: "use an ASCII colon and a space",
            edit: new Edit(cursor.Span(colon, end), cursor.IsBreak(end) ? ":" : ": "));
    }

    private string Name(KeyPlace key)
    {
        var written = cursor.Text.AsSpan(key.Start, key.End - key.Start);
        if (written is "<<")
        {
            cursor.Report(YamlRules.Alias, key.Start, key.End, "`<<` merges another mapping, which is not used here",
                label: "a merge key", help: "write the keys out");
        }
        else if (!written.IsEmpty && written[0] is '&' or '*' or '!')
        {
            NodeProperties.Report(cursor);
        }
        else if (Keyboard.FoldKey(written) is { } folded)
        {
            cursor.Report(YamlRules.HomoglyphKey, key.Start, key.End,
                $"`{written}` is written with letters that only look like those of `{folded}`",
                label: "not all of these are ASCII", help: $"write `{folded}` with ASCII letters",
                edit: new Edit(cursor.Span(key.Start, key.End), folded));
            return folded;
        }

        return written.ToString();
    }

    private bool IsSeparator(int start, int at, bool isExpected)
    {
        var sign = cursor.At(at);
        if (sign == ':' && cursor.IsBlankOrBreak(at + 1))
        {
            return true;
        }

        if (sign == '#' || !(sign == ':' ? cursor.IsForeignBlank(at + 1) || isExpected : isExpected))
        {
            return false;
        }

        return Keyboard.IsKey(cursor.Text.AsSpan(start, at - start).TrimEnd(" \u00A0\u3000"));
    }

    private int QuoteEnd(int start)
    {
        var quote = cursor.At(start);
        for (var at = start + 1; !cursor.IsBreak(at); at++)
        {
            if (cursor.At(at) == '\\' && quote == '"')
            {
                at++;
            }
            else if (cursor.At(at) == quote)
            {
                if (quote != '\'' || cursor.At(at + 1) != '\'')
                {
                    return at + 1;
                }

                at++;
            }
        }

        return start;
    }
}
