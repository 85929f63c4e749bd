using System.Collections.Immutable;
using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>The search page: without scripts the way to every page.</summary>
internal sealed record SearchPage(SiteViews Views)
    : ListPage(
        "Search", "Every page by kind and title; where scripts run, a search in English, Chinese and pinyin.", "/search/", "search", "",
        [new("Home", Views.Address("/")), new("Search", null)], Views)
{
    // Of a site with more pages each kind shows its first few: the page is read on a phone.
    private const int MostOfAll = 240;
    private const int MostOfKind = 24;

    public static readonly ModelShape<SearchPage> Shape = new("search page", MembersWith<SearchPage>(
    [
        new("items", "All pages, by title.", page => page.Views.LinksTo(page.Views.Site.Pages.Where(item => item.Url != "/").Order(SiteViews.ByTitle))),
        new("groups", "The same by kind; of a site with many pages the first of each kind, whose index has the others.", page => ViewValues.List(page.Groups, group => ViewValues.Object(Group.Shape, group))),
    ]));

    private IEnumerable<Group> Groups
    {
        get
        {
            var isWhole = Views.Site.Pages.Length <= MostOfAll;
            return Views.Kinds
                .Select(kind => new Group(kind.Title, kind.Url, Views.PagesByKind[kind.Id], isWhole, Views))
                .Concat(OtherPages() is { IsEmpty: false } others ? [new Group("Other pages", null, others, true, Views)] : []);
        }
    }

    /// <summary>Those of no kind: no index lists them.</summary>
    private ImmutableArray<Page> OtherPages() => [.. Views.Site.Pages.Where(page => !page.Kind.HasSlugs && page.Url != "/").Order(SiteViews.ByTitle)];

    /// <summary>Pages that stand together.</summary>
    /// <param name="Url">The index that lists them; null for none.</param>
    internal sealed record Group(string Title, string? Url, ImmutableArray<Page> Pages, bool IsWhole, SiteViews Views)
    {
        public static readonly ModelShape<Group> Shape = new("group of pages",
        [
            new("title", "The kind, plural, with a capital.", group => Value.Of(group.Title)),
            new("url", "The index that lists them; null where there is none.", group => group.Url is null ? Value.Null : Value.Of(group.Views.Address(group.Url))),
            new("count", "How many there are.", group => Value.Of(group.Pages.Length)),
            new("items", "The first of them, or all.", group => group.Views.LinksTo(group.IsWhole ? group.Pages : group.Pages.Take(MostOfKind))),
        ]);
    }
}
