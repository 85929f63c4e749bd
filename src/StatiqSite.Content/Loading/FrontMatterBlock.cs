using System.Buffers;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Loading;

/// <summary>Where a page's front matter and its prose stand in the file.</summary>
/// <param name="Yaml">Between the lines of hyphens; null where there is none.</param>
/// <param name="Start">The first line: what a missing key is missed at.</param>
/// <param name="BodyStart">The offset behind the closing line.</param>
internal readonly record struct FrontMatterBlock(SourceSpan? Yaml, SourceSpan Start, int BodyStart)
{
    private const string Fence = "---";

    private static readonly SearchValues<char> KeyCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_");

    // What keyboards and word processors make of three hyphens.
    private static readonly SearchValues<char> Dashes = SearchValues.Create("-‐‑‒–—―－─ ");

    /// <summary>The same for a page whose front matter stands beside it, in a sidecar: it may have none of its own.</summary>
    public static FrontMatterBlock BesideSidecar(SourceText source, DiagnosticBag diagnostics)
    {
        var first = LineAt(source, 0);
        var begin = source.Text.AsSpan().IndexOfAnyExcept(" \t\r\n");
        var hasOwn = begin >= 0
            && (IsFence(source, LineAt(source, source.Text.AsSpan(0, begin).LastIndexOf('\n') + 1)) || (LooksLikeKey(first.Text) && EndsWithKeys(source)));
        return hasOwn ? Of(source, diagnostics) : new FrontMatterBlock(null, first, 0);
    }

    /// <summary>Finds it, or reports that there is none or that it does not end.</summary>
    public static FrontMatterBlock Of(SourceText source, DiagnosticBag diagnostics)
    {
        var begin = BeginOf(source, diagnostics);
        var first = LineAt(source, begin);
        var isFenced = IsFence(source, first);

        // As in Statiq the opening line may be missing; then the first line is already a key.
        if (!isFenced && !LooksLikeKey(first.Text))
        {
            diagnostics.Add(new Diagnostic(LoadingRules.NoFrontMatter, first, "the page does not begin with front matter")
            {
                Help = "put `---`, the keys, and `---` again before the text; `title` and `summary` come first",
            });
            return new FrontMatterBlock(null, first, 0);
        }

        var start = isFenced ? Next(source, first) : begin;
        SourceSpan? last = null;
        for (var at = start; at < source.Text.Length;)
        {
            var line = LineAt(source, at);
            if (IsFence(source, line))
            {
                return new FrontMatterBlock(source.Span(start, at - start), first, Next(source, line));
            }

            // Where nothing closes it, the keys end before the first line that can belong to none.
            last ??= BelongsToKeys(line.Text) ? null : line;
            at = Next(source, line);
        }

        return Unclosed(source, first, start, last, diagnostics);
    }

    /// <summary>Where the page begins; empty lines before its line of hyphens are told, and gone over.</summary>
    private static int BeginOf(SourceText source, DiagnosticBag diagnostics)
    {
        var blank = source.Text.AsSpan().IndexOfAnyExcept(" \t\r\n");
        var lineStart = blank < 0 ? 0 : source.Text.AsSpan(0, blank).LastIndexOf('\n') + 1;
        if (lineStart == 0 || !IsFence(source, LineAt(source, lineStart)))
        {
            return 0;
        }

        diagnostics.Add(new Diagnostic(LoadingRules.NoFrontMatter, source.Span(0, 0), "an empty line stands before the front matter")
        {
            Help = "begin the file with the line `---`",
            Edits = [new Edit(source.Span(0, lineStart), "")],
        });
        return lineStart;
    }

    private static FrontMatterBlock Unclosed(
        SourceText source, SourceSpan first, int start, SourceSpan? last, DiagnosticBag diagnostics)
    {
        var end = last?.Start ?? source.Text.Length;
        var isMeant = last is { } line && line.Text.IndexOfAnyExcept(Dashes) < 0 && line.Length > 0;
        var edit = isMeant ? new Edit(last!.Value, Fence)
            : new Edit(source.Span(end, 0), end > 0 && source.Text[end - 1] != '\n' ? $"\n{Fence}\n" : $"{Fence}\n", IsSafe: false);
        diagnostics.Add(new Diagnostic(LoadingRules.UnclosedFrontMatter, first, "the front matter that begins here does not end")
        {
            Help = isMeant ? "end it with three ASCII hyphens" : "put a line `---` behind the last key",
            Related = isMeant ? [new RelatedPlace(last!.Value, "this is no line of three hyphens")] : [],
            Edits = [edit],
        });
        return new FrontMatterBlock(source.Span(start, end - start), first, isMeant ? Next(source, last!.Value) : end);
    }

    /// <summary>True where a line of hyphens stands below lines that can all belong to keys.</summary>
    private static bool EndsWithKeys(SourceText source)
    {
        for (var at = 0; at < source.Text.Length;)
        {
            var line = LineAt(source, at);
            if (IsFence(source, line))
            {
                return true;
            }

            if (!BelongsToKeys(line.Text))
            {
                return false;
            }

            at = Next(source, line);
        }

        return false;
    }

    private static bool BelongsToKeys(ReadOnlySpan<char> line) =>
        LooksLikeKey(line) || line is [' ' or '\t' or '#', ..] or ['-'] or ['-', ' ', ..];

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
