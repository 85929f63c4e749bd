using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>A page with something in common, and what.</summary>
internal sealed record RelatedPageView(RelatedPage Related, SiteViews Views)
{
    public static readonly ModelShape<RelatedPageView> Shape = new("related page",
    [
        new("page", "The page.", view => view.Views.LinkTo(view.Related.Page)),
        new("reason", "What both have in common.", view => Value.Of(view.Related.Reason)),
    ]);

    public static Value ListOf(Page page, SiteViews views) => ViewValues.List(
        views.Site.Relations.Of(page).Related, related => ViewValues.Object(Shape, new RelatedPageView(related, views)));
}
