using StatiqSite.Content.Checking;
using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Comparing;

/// <summary>One page in two states of a site; of a page that is new or gone one side is null.</summary>
internal readonly record struct PagePair(Page? Before, Page? After)
{
    /// <summary>The address it is found at now, or was found at.</summary>
    public string Url => (After ?? Before)!.Url;

    public ChangeSort Sort => Before is null ? ChangeSort.Added
        : After is null ? ChangeSort.Removed
        : Before.Url != After.Url ? ChangeSort.Moved
        : ChangeSort.Changed;

    /// <summary>Every page of either state once, by address. A page is another's successor if the old address leads to it and it was not there before.</summary>
    public static IEnumerable<PagePair> All(Catalog before, Catalog after)
    {
        var redirects = new RedirectMap(after);
        var old = before.Pages.Where(IsPage).DistinctBy(page => page.Url, StringComparer.Ordinal).ToDictionary(page => page.Url, StringComparer.Ordinal);
        var next = after.Pages.Where(IsPage).DistinctBy(page => page.Url, StringComparer.Ordinal).ToDictionary(page => page.Url, StringComparer.Ordinal);
        var successors = new Dictionary<string, Page>(StringComparer.Ordinal);
        var heirs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in old.Values.Where(page => !next.ContainsKey(page.Url)))
        {
            if (redirects.At(page.Url) is { } step
                && next.GetValueOrDefault(redirects.From(step)[^1].To) is { } heir
                && !old.ContainsKey(heir.Url)
                && heirs.Add(heir.Url))
            {
                successors[page.Url] = heir;
            }
        }

        return old.Values.Select(page => new PagePair(page, next.GetValueOrDefault(page.Url) ?? successors.GetValueOrDefault(page.Url)))
            .Concat(next.Values.Where(page => !old.ContainsKey(page.Url) && !heirs.Contains(page.Url)).Select(page => new PagePair(null, page)))
            .OrderBy(pair => pair.Url, StringComparer.Ordinal)
            .ThenBy(pair => pair.Before?.Url, StringComparer.Ordinal);
    }

    /// <summary>The first line of a page's file: where a fault is told that is about no line of it.</summary>
    public static SourceSpan TopOf(Page page) => page.Source.Span(0, page.Source.LineOf(1).Length);

    private static bool IsPage(Page page) => page.RedirectTo is null;
}
