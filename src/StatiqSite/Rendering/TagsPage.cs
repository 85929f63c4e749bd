using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>The vocabulary: <c>/tags/</c>.</summary>
internal sealed record TagsPage(SiteViews Views)
    : ListPage(
        "Tags", "Every tag of the vocabulary by group, with how many pages carry it.", "/tags/", "tags", "tags",
        [new("Home", Views.Address("/")), new("Tags", null)], Views)
{
    public static readonly ModelShape<TagsPage> Shape = new("tag index", MembersWith<TagsPage>(
    [
        new("groups", "The vocabulary by group.", page => TagGroupView.ListOf(page.Views)),
    ]));
}
