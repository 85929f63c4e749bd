using System.Collections.Immutable;
using StatiqSite.Content.Checking;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Fixing;

/// <summary>Where what named a page leads from now on.</summary>
/// <param name="Url">A path of the site.</param>
/// <param name="Slug">The name for relations and <c>xref:</c>; null where no page with a slug stands there.</param>
/// <param name="Path">The page's file; null where none stands there.</param>
/// <param name="Kind">What it is about; null where it is no page.</param>
/// <param name="Page">Another page that stands there already; null where the page itself goes there.</param>
internal sealed record Destination(string Url, string? Slug, string? Path, PageKind? Kind, Page? Page, bool IsRemoval)
{
    private readonly ImmutableHashSet<string> _anchors = Page is null ? [] : [.. Mentions.AnchorsOf(Page)];

    public static Destination Of(Page page) => new(page.Url, page.Kind.HasSlugs ? page.Slug : null, page.Source.Path, page.Kind, page, IsRemoval: true);

    /// <summary>False where a fact would be gone with its page.</summary>
    public bool HasFact(string id) => !IsRemoval || (Page is not null && Slug is not null && Page.OwnFacts.Any(fact => fact.Id == id));

    /// <summary>Query and fragment as they may stay: a place on a page that went is on no other one.</summary>
    public string Kept(string suffix) =>
        !IsRemoval || suffix.IndexOf('#') is not (>= 0 and var mark) || _anchors.Contains(suffix[(mark + 1)..]) ? suffix : suffix[..mark];
}
