using System.Buffers;
using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StatiqSite.Diagnostics;
using SourceSpan = StatiqSite.Diagnostics.SourceSpan;

namespace StatiqSite.Content.Markdown;

/// <summary>Keeps out what would make a parser slow or run out of stack; no page that people read comes near.</summary>
internal static class NestingGuard
{
    private static readonly SearchValues<char> Delimiters = SearchValues.Create("[]*_~`<");

    private const int DeepestQuotes = 32;
    private const int DeepestBrackets = 64;
    private const int MostColumns = 100;

    // Short rows are filled up to the width of the widest, so it is the product that counts.
    private const long MostCells = 300_000;

    // The package looks back from each mark of a paragraph or table over those before it, so the squares add up: this is one
    // paragraph of ten thousand marks, a second's work.
    private const long MostLooks = 100_000_000;
    private const int DeepestTree = 100;

    // Lines, cells, and marks of lists, quotes, emphasis, code and links: each becomes a node of a tree, of a few hundred bytes.
    // A page that people read has some hundreds, the longest book ten thousand.
    private const int MostPieces = 100_000;

    /// <summary>The first place of a stretch that goes beyond a limit, before anything is parsed.</summary>
    public static (SourceSpan Span, string Message)? Find(SourceText source, int start, int length)
    {
        var text = source.Text.AsSpan(0, start + length);
        var brackets = 0;
        var delimiters = 0;
        var looks = 0L;
        var (rows, widest) = (0L, 0);
        var pieces = 0;
        for (var line = start; line < text.Length;)
        {
            var width = text[line..].IndexOf('\n');
            var end = width < 0 ? text.Length : line + width;
            var content = text[line..end];
            if (content.IsWhiteSpace())
            {
                (brackets, delimiters) = (0, 0);
                (rows, widest) = (0, 0);
            }
            else
            {
                var cells = content.Count('|');
                var before = delimiters;
                (rows, widest) = (rows + 1, Math.Max(widest, cells));
                if (rows * widest > MostCells)
                {
                    return (source.Span(line, 0), Limit("a table has more cells than", MostCells));
                }

                if (DeepMarkers(content, out var opened) is var markers and >= 0)
                {
                    return (source.Span(line + markers, 1), Limit("quotes and lists are nested deeper than", DeepestQuotes));
                }

                if (ExcessOf(content, MostColumns) is var column and >= 0)
                {
                    return (source.Span(line + column, 1), Limit("a table has more columns than", MostColumns));
                }

                if (DeepBracket(content, ref brackets, ref delimiters, ref looks, out var isBracket) is var place and >= 0)
                {
                    return (source.Span(line + place, 1), isBracket
                        ? Limit("brackets are nested deeper than", DeepestBrackets)
                        : "marks of emphasis, code and links stand too dense up to here");
                }

                pieces += 1 + opened + cells + delimiters - before;
                if (pieces > MostPieces)
                {
                    return (source.Span(line, 0), Limit("a page has more lines, cells and marks than", MostPieces));
                }
            }

            line = end + 1;
        }

        return null;
    }

    /// <summary>
    /// Walks a tree without recursion. Answers the first node that stands too deep, or null; and those nodes that have an id
    /// or may get one, in the order of the document.
    /// </summary>
    public static MarkdownObject? FindDeep(MarkdownDocument document, List<MarkdownObject> named)
    {
        var open = new Stack<(MarkdownObject Node, int Depth)>();
        open.Push((document, 0));
        while (open.TryPop(out var next))
        {
            var (node, depth) = next;
            if (depth > DeepestTree)
            {
                return node;
            }

            if (node is HeadingBlock or Footnote || node.TryGetAttributes()?.Id is not null)
            {
                named.Add(node);
            }

            // Last first, so that the first is looked at next.
            switch (node)
            {
                case ContainerBlock container:
                    for (var i = container.Count - 1; i >= 0; i--)
                    {
                        open.Push((container[i], depth + 1));
                    }

                    break;
                case LeafBlock { Inline: { } inline }:
                    open.Push((inline, depth + 1));
                    break;
                case ContainerInline inlines:
                    for (var child = inlines.LastChild; child is not null; child = child.PreviousSibling)
                    {
                        open.Push((child, depth + 1));
                    }

                    break;
                default:
                    break;
            }
        }

        return null;
    }

    private static string Limit(string what, long most) => string.Create(CultureInfo.InvariantCulture, $"{what} {most}");

    /// <summary>Where the markers that open a line become too many, or -1.</summary>
    private static int DeepMarkers(ReadOnlySpan<char> line, out int count)
    {
        count = 0;
        for (var at = 0; at < line.Length; at++)
        {
            if (count > DeepestQuotes)
            {
                return IsRule(line) ? -1 : at - 1;
            }

            if (line[at] is '>' or '-' or '+' or '*' or (>= '0' and <= '9'))
            {
                // A rule of dashes or a long number is no nesting.
                var isMarker = line[at] == '>' || (at + 1 < line.Length && line[at + 1] is ' ' or '\t' or '.' or ')');
                count += isMarker ? 1 : 0;
            }
            else if (line[at] is not (' ' or '\t' or '.' or ')'))
            {
                return -1;
            }
            else if (at > DeepestQuotes * 8 && line[..at].IsWhiteSpace())
            {
                // Indented as far as this, a line can only be deep inside lists, or code that nobody can read.
                var content = line[at..].TrimStart(" \t");
                return content is [('-' or '+' or '*'), ' ', ..] ? line.Length - content.Length : -1;
            }
        }

        return -1;
    }

    private static bool IsRule(ReadOnlySpan<char> line)
    {
        var signs = line.Trim();
        return signs[0] is '-' or '*' or '_' && signs.IndexOfAnyExcept(signs[0], ' ', '\t') < 0;
    }

    private static int ExcessOf(ReadOnlySpan<char> line, int most)
    {
        var count = 0;
        for (var at = line.IndexOf('|'); at >= 0;)
        {
            if (++count > most + 1)
            {
                return at;
            }

            var next = line[(at + 1)..].IndexOf('|');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return -1;
    }

    private static int DeepBracket(ReadOnlySpan<char> line, ref int open, ref int delimiters, ref long looks, out bool isBracket)
    {
        for (var at = 0; ; at++)
        {
            var next = line[at..].IndexOfAny(Delimiters);
            if (next < 0)
            {
                isBracket = false;
                return -1;
            }

            at += next;
            isBracket = line[at] == '[';
            open = line[at] switch { '[' => open + 1, ']' => Math.Max(open - 1, 0), _ => open };
            var isRun = at > 0 && line[at - 1] == line[at] && line[at] is '*' or '_' or '~' or '`';
            if (!isRun && line[at] != ']')
            {
                looks += (2L * delimiters++) + 1;
            }

            if ((isBracket && open > DeepestBrackets) || looks > MostLooks)
            {
                isBracket = isBracket && open > DeepestBrackets;
                return at;
            }
        }
    }
}
