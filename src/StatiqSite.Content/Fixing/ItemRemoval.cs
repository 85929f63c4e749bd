using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Fixing;

/// <summary>Takes one item out of a list; the last one takes its key along.</summary>
internal static class ItemRemoval
{
    public static Edit Of(SourceSpan item)
    {
        var text = item.Source.Text;
        var (before, after) = (Back(text, item.Start), Forward(text, item.End));
        var (left, right) = (text[before], after < text.Length ? text[after] : '\n');
        return (left, right) switch
        {
            ('[', ',') or (',', ',') => Edit(item.Start, Forward(text, after + 1)),
            (',', ']') => Edit(before, item.End),
            ('-', _) when text.AsSpan(Pieces.LineStart(text, before), before - Pieces.LineStart(text, before)).IsWhiteSpace() => OfLines(before),
            _ => Edit(Pieces.LineStart(text, item.Start), Pieces.NextLine(text, item.End)),
        };

        Edit OfLines(int dash)
        {
            var (start, end) = (Pieces.LineStart(text, dash), Pieces.NextLine(text, item.End));
            var above = start > 0 ? text[Pieces.LineStart(text, start - 1)..start].TrimEnd() : "";
            var indent = text[start..(dash + 1)];
            var isOnly = above.EndsWith(':') && !text.AsSpan(end).StartsWith(indent);
            return Edit(isOnly ? Pieces.LineStart(text, start - 1) : start, end);
        }

        Edit Edit(int start, int end) => new(item.Source.Span(start, end - start), "");
    }

    private static int Back(string text, int at)
    {
        at--;
        while (at > 0 && text[at] is ' ' or '\t')
        {
            at--;
        }

        return Math.Max(at, 0);
    }

    private static int Forward(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }
}
