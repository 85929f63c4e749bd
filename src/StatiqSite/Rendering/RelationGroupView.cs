using System.Collections.Immutable;
using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>All pages that stand in one relation to a page.</summary>
internal sealed record RelationGroupView(RelationGroup Group, SiteViews Views)
{
    /// <summary>Where all pages name each other, a page that lists all of them helps nobody and takes as long as the site.</summary>
    public const int MostShown = 24;

    public static readonly ModelShape<RelationGroupView> Shape = new("relation",
    [
        new("label", "As read on this page: \"Produced by\".", view => Value.Of(view.Group.Label)),
        new("key", "The front matter key.", view => Value.Of(view.Group.Kind.Key)),
        new("is_inverse", "Stated on the other page.", view => Value.Of(view.Group.IsInverse)),
        new("links", "The pages, the first of many.", view => view.Views.LinksTo(view.Group.Pages.Take(MostShown))),
        new("more", "How many more there are.", view => Value.Of(Hidden(view.Group.Pages))),
    ]);

    public static int Hidden(ImmutableArray<Page> pages) => Math.Max(0, pages.Length - MostShown);

    public static Value ListOf(Page page, SiteViews views) => ViewValues.List(
        views.Site.Relations.Of(page).Groups, group => ViewValues.Object(Shape, new RelationGroupView(group, views)));
}
