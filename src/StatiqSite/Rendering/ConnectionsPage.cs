using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>Every page that a page is connected with, where its own lists are cut short: <c>/platforms/hongguo/connections/</c>.</summary>
internal sealed record ConnectionsPage(Page Page, SiteViews Views)
    : ListPage(
        $"Connections of {Page.Title}", $"Every page that {Page.Title} names, and every page that names it.", UrlOf(Page), "index",
        Page.Kind.HasSlugs ? Page.Kind.Id : "",
        [new("Home", Views.Address("/")), new(Page.Kind.Title, Page.Kind.HasSlugs ? Views.Address(Page.Kind.Url) : Views.Address("/")), new(Page.Title, Views.Address(Page.Url)), new("Connections", null)], Views)
{
    public static readonly ModelShape<ConnectionsPage> Shape = new("page of connections", MembersWith<ConnectionsPage>(
    [
        new("subject", "The page whose connections these are.", page => page.Views.LinkTo(page.Page)),
        new("groups", "The pages by what they are to it: `label`, `links`.", page => ViewValues.List(page.Groups, group => ViewValues.Object(ConnectionGroup.Shape, group))),
    ]));

    private IEnumerable<ConnectionGroup> Groups
    {
        get
        {
            var relations = Views.Site.Relations.Of(Page);
            var groups = relations.Groups.Select(group => new ConnectionGroup(group.Label, group.Pages, Views));
            return relations.Backlinks.IsEmpty ? groups : groups.Append(new ConnectionGroup("Mentioned on", relations.Backlinks, Views));
        }
    }

    public static string UrlOf(Page page) => $"{page.Url}connections/";

    /// <summary>True where the page's own lists do not show all.</summary>
    public static bool IsNeeded(Page page, SiteViews views)
    {
        var relations = views.Site.Relations.Of(page);
        return RelationGroupView.Hidden(relations.Backlinks) > 0 || relations.Groups.Any(group => RelationGroupView.Hidden(group.Pages) > 0);
    }
}
