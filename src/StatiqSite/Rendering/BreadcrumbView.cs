using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>One step of the way down to a page.</summary>
internal sealed record BreadcrumbView(string Title, string? Url)
{
    public static readonly ModelShape<BreadcrumbView> Shape = new("breadcrumb",
    [
        new("title", "What stands there.", crumb => Value.Of(crumb.Title)),
        new("url", "Where it leads; null for the page itself.", crumb => ViewValues.Text(crumb.Url)),
    ]);

    public static Value ListOf(Page page, SiteViews views)
    {
        var home = new BreadcrumbView("Home", views.Address("/"));
        return page switch
        {
            { Url: "/" } => ViewValues.List([]),
            { Kind.HasSlugs: true } => Of(home, new(page.Kind.Title, views.Address(page.Kind.Url)), new(page.Title, null)),
            _ => Of(home, new(page.Title, null)),
        };
    }

    public static Value Of(params ReadOnlySpan<BreadcrumbView> crumbs) =>
        ViewValues.List(crumbs.ToArray(), crumb => ViewValues.Object(Shape, crumb));
}
