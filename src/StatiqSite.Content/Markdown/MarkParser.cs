using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace StatiqSite.Content.Markdown;

/// <summary>A place of the parsed text that stands for a source or a fact; offsets are those of the parsed text.</summary>
internal abstract class MarkInline : LeafInline;

/// <summary><c>[@id, locator; @id2]</c>.</summary>
internal sealed class CitationInline(CitedPlace[] sources) : MarkInline
{
    public CitedPlace[] Sources { get; } = sources;
}

/// <summary>One source of a citation: its id without the <c>@</c>, where that begins, and the place in the source.</summary>
internal readonly record struct CitedPlace(string Id, int Start, string? Locator);

/// <summary><c>[fact:slug#id]</c>.</summary>
internal sealed class FactInline(string name, int start) : MarkInline
{
    public string Name { get; } = name;

    public int Start { get; } = start;
}

/// <summary>Reads source marks and facts in brackets, before the brackets are taken for a link.</summary>
internal sealed class MarkParser : InlineParser
{
    public MarkParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.Text.AsSpan(slice.Start, slice.Length);
        var isCitation = text.StartsWith("[@");
        var isFact = text.StartsWith("[fact:");
        if (!isCitation && !isFact)
        {
            return false;
        }

        // No list of sources is longer; looking further would cost time in a line of many brackets.
        var length = text[..Math.Min(text.Length, 2000)].IndexOf(']') + 1;
        if (length == 0 || text[1..length].Contains('['))
        {
            return false;
        }

        MarkInline? mark = isCitation ? Citation(processor, slice.Start, text[..length]) : Fact(processor, slice.Start, text[..length]);
        if (mark is null)
        {
            return false;
        }

        mark.Span = new Markdig.Syntax.SourceSpan(
            processor.GetSourcePosition(slice.Start, out var line, out var column),
            processor.GetSourcePosition(slice.Start + length - 1));
        (mark.Line, mark.Column) = (line, column);
        processor.Inline = mark;
        slice.Start += length;
        return true;
    }

    private static FactInline? Fact(InlineProcessor processor, int start, ReadOnlySpan<char> text)
    {
        var name = text["[fact:".Length..^1].Trim();
        return !IsName(name)
            ? null
            : new FactInline(name.ToString(), processor.GetSourcePosition(start + "[fact:".Length + text["[fact:".Length..].IndexOf(name)));
    }

    private static CitationInline? Citation(InlineProcessor processor, int start, ReadOnlySpan<char> text)
    {
        var inside = text[1..^1];
        var sources = new CitedPlace[1 + inside.Count(';') + inside.Count('；')];
        var count = 0;
        foreach (var range in inside.SplitAny(";；"))
        {
            var part = inside[range].Trim();
            var at = 1 + range.Start.Value + inside[range].IndexOf(part);
            var comma = part.IndexOfAny(",，");
            var id = (comma < 0 ? part : part[..comma]).TrimEnd();
            if (id.IsEmpty || id[0] != '@' || !IsName(id[1..]))
            {
                return null;
            }

            sources[count++] = new CitedPlace(
                id[1..].ToString(), processor.GetSourcePosition(start + at + 1), comma < 0 ? null : Locator(part[(comma + 1)..]));
        }

        return new CitationInline(sources);
    }

    /// <summary>With single blanks between its words; null where there is none.</summary>
    private static string? Locator(ReadOnlySpan<char> written)
    {
        var words = written.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : string.Join(' ', words);
    }

    /// <summary>True for what could be an id, even a misspelled one: whoever knows all ids will tell. Nothing that HTML could read.</summary>
    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var letter in name)
        {
            if (!char.IsLetterOrDigit(letter) && letter is not ('-' or '_' or '.' or ':' or '/' or '#' or '+' or (>= '！' and <= '～')))
            {
                return false;
            }
        }

        return !name.IsEmpty;
    }
}
