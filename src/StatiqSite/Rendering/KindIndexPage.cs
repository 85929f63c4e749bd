using System.Collections.Immutable;
using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>The index of a kind: <c>/series/</c>, by one of several orders.</summary>
internal sealed record KindIndexPage(
    PageKind PageKind, ImmutableArray<Page> Items, Paging? Paging, PageOrder Order, string Address, SiteViews Views)
    : ListPage(
        PageKind.Title + (Paging?.Suffix ?? ""), PageKind.Summary, Address, "index", PageKind.Id,
        [new("Home", Views.Address("/")), new(PageKind.Title, null)], Views)
{
    public static readonly ModelShape<KindIndexPage> Shape = new("index of a kind", MembersWith<KindIndexPage>(
    [
        new("index_of", "The kind: `id`, `title`, `singular`, `count`.", page => ViewValues.Object(KindView.Shape, new KindView(page.PageKind, page.Views))),
        new("items", "The pages on this page of the list.", page => page.Views.LinksTo(page.Items)),
        new("paging", "Null where the list is one page.", page => ViewValues.Object(Rendering.Paging.Shape, page.Paging)),
        new("tags", "The tags that most of the kind's pages carry: `tag`, `count`.", page => page.Views.TagsOf(page.PageKind)),
        new("timeline_url", "The timeline of the kind, or null where nothing of it is dated.", page => ViewValues.Text(page.Views.EntriesByKind.Any(kind => kind.Kind == page.PageKind) ? page.Views.Address(KindTimelinePage.UrlOf(page.PageKind)) : null)),
        new("sorts", "The orders of the list: `id`, `title`, `url`, `is_current`.", page => PageOrder.ListOf(page.PageKind, page.Order, page.Views)),
    ]));
}
