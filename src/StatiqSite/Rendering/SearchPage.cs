using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>The search page: without scripts a list of everything.</summary>
internal sealed record SearchPage(SiteViews Views)
    : ListPage(
        "Search", "Every page in one list, by title, Chinese title or pinyin.", "/search/", "search", "",
        [new("Home", Views.Address("/")), new("Search", null)], Views)
{
    public static readonly ModelShape<SearchPage> Shape = new("search page", MembersWith<SearchPage>(
    [
        new("items", "All pages, by title.", page => page.Views.LinksTo(page.Views.Site.Pages.Where(item => item.Url != "/").Order(SiteViews.ByTitle))),
    ]));
}
