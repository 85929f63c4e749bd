using System.Buffers;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Loading;

/// <summary>Where a page's front matter and its prose stand in the file.</summary>
/// <param name="Yaml">Between the lines of hyphens; length 0 where there is none.</param>
/// <param name="Start">The first line: what a missing key is missed at.</param>
/// <param name="BodyStart">The offset behind the closing line.</param>
internal readonly record struct FrontMatterBlock(SourceSpan Yaml, SourceSpan Start, int BodyStart)
{
    private const string Fence = "---";

    private static readonly SearchValues<char> KeyCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_");

    /// <summary>Finds it, or reports that there is none or that it does not end.</summary>
    public static FrontMatterBlock Of(SourceText source, DiagnosticBag diagnostics)
    {
        var first = LineAt(source, 0);
        var isFenced = IsFence(source, first);

        // As in Statiq the opening line may be missing; then the first line is already a key.
        if (!isFenced && !LooksLikeKey(first.Text))
        {
            diagnostics.Add(new Diagnostic(LoadingRules.NoFrontMatter, first, "the page does not begin with front matter")
            {
                Help = "put `---`, the keys, and `---` again before the text; `title` and `summary` come first",
            });
            return new FrontMatterBlock(source.Span(0, 0), first, 0);
        }

        var start = isFenced ? Next(source, first) : 0;
        for (var at = start; at < source.Text.Length;)
        {
            var line = LineAt(source, at);
            if (IsFence(source, line))
            {
                return new FrontMatterBlock(source.Span(start, at - start), first, Next(source, line));
            }

            at = Next(source, line);
        }

        diagnostics.Add(new Diagnostic(LoadingRules.UnclosedFrontMatter, first, "the front matter that begins here does not end")
        {
            Help = "put a line `---` behind the last key",
        });
        return new FrontMatterBlock(source.Span(start, 0), first, source.Text.Length);
    }

    private static bool IsFence(SourceText source, SourceSpan line) =>
        line.Text.TrimEnd().SequenceEqual(Fence) && line.Length > 0 && source.Text[line.Start] == '-';

    private static bool LooksLikeKey(ReadOnlySpan<char> line)
    {
        var end = line.IndexOfAnyExcept(KeyCharacters);
        return end > 0 && line[end] is (':' or '：');
    }

    private static SourceSpan LineAt(SourceText source, int start)
    {
        var rest = source.Text.AsSpan(start);
        var end = rest.IndexOf('\n');
        var line = (end < 0 ? rest : rest[..end]).TrimEnd('\r');
        return source.Span(start, line.Length);
    }

    private static int Next(SourceText source, SourceSpan line)
    {
        var end = source.Text.IndexOf('\n', line.End);
        return end < 0 ? source.Text.Length : end + 1;
    }
}
