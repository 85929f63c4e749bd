using System.Collections.Immutable;
using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>What templates see of a group of tags.</summary>
internal sealed record TagGroupView(TagGroup Group, ImmutableArray<Tag> Tags, SiteViews Views)
{
    public static readonly ModelShape<TagGroupView> Shape = new("group of tags",
    [
        new("id", "`theme`", view => Value.Of(view.Group.Id)),
        new("title", "As a reader says it.", view => Value.Of(view.Group.Title)),
        new("tags", "Those that a page carries, most used first.", view => ViewValues.List(view.Tags, view.Views.ValueOf)),
    ]);

    public static Value ListOf(SiteViews views) => ViewValues.List(TagGroup.All
        .Select(group => new TagGroupView(group, UsedTagsOf(group, views), views))
        .Where(view => !view.Tags.IsEmpty)
        .Select(view => ViewValues.Object(Shape, view)));

    private static ImmutableArray<Tag> UsedTagsOf(TagGroup group, SiteViews views) =>
    [
        .. views.Site.Catalog.Tags
            .Where(tag => tag.Group == group && !views.Site.Taxonomy.Of(tag).Pages.IsEmpty)
            .OrderByDescending(tag => views.Site.Taxonomy.Of(tag).Pages.Length)
            .ThenBy(tag => tag.Title, StringComparer.OrdinalIgnoreCase),
    ];
}
