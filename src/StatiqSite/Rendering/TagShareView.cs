using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>A tag and how much of a list carries it.</summary>
internal sealed record TagShareView(Tag Tag, int Count, SiteViews Views)
{
    // More would be a second list before the list.
    private const int MostShown = 16;

    public static readonly ModelShape<TagShareView> Shape = new("tag of a list",
    [
        new("tag", "The tag.", share => share.Views.ValueOf(share.Tag)),
        new("count", "How many pages or entries of the list carry it.", share => Value.Of(share.Count)),
    ]);

    /// <summary>The tags of a kind's pages, the most frequent first.</summary>
    public static Value ListOf(PageKind kind, SiteViews views) => ListOf(
        views.PagesByKind[kind.Id].SelectMany(page => page.Tags).CountBy(tag => tag.Id, StringComparer.Ordinal), views);

    /// <summary>The tags of the timeline's pages, those with most entries first.</summary>
    public static Value ListOf(SiteViews views) => ListOf(
        views.Site.Timeline.Entries.SelectMany(entry => entry.Page.Tags).CountBy(tag => tag.Id, StringComparer.Ordinal), views);

    private static Value ListOf(IEnumerable<KeyValuePair<string, int>> counts, SiteViews views) => ViewValues.List(counts
        .Select(count => (Tag: views.Site.Catalog.TagOf(count.Key), Count: count.Value))
        .Where(count => count.Tag is not null)
        .OrderByDescending(count => count.Count)
        .ThenBy(count => count.Tag!.Title, StringComparer.OrdinalIgnoreCase)
        .Take(MostShown),
        count => ViewValues.Object(Shape, new TagShareView(count.Tag!, count.Count, views)));
}
