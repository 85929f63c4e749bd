using System.Collections.Immutable;
using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>A tag's page: <c>/tags/family/</c>.</summary>
internal sealed record TagPage(Tag Tag, ImmutableArray<Page> Items, Paging? Paging, string Address, SiteViews Views)
    : ListPage(
        Tag.Title + (Paging?.Suffix ?? ""), Tag.Description, Address, "tag", "tags",
        [new("Home", Views.Address("/")), new("Tags", Views.Address("/tags/")), new(Tag.Title, null)], Views)
{
    private const int Neighbors = 12;

    public static readonly ModelShape<TagPage> Shape = new("tag's page", MembersWith<TagPage>(
    [
        new("tag", "The tag.", page => page.Views.ValueOf(page.Tag)),
        new("tag_group", "The title of its group.", page => Value.Of(page.Tag.Group.Title)),
        new("synonyms", "Other words for it.", page => ViewValues.Texts(page.Tag.Synonyms)),
        new("items", "The pages on this page of the list.", page => page.Views.LinksTo(page.Items)),
        new("kinds", "The same by kind: `id`, `title`, `items`.", page => ViewValues.List(page.Items.GroupBy(item => item.Kind), group => ViewValues.Object(KindGroup.Shape, new KindGroup(group.Key, [.. group], page.Views)))),
        new("paging", "Null where the list is one page.", page => ViewValues.Object(Rendering.Paging.Shape, page.Paging)),
        new("neighbors", "Tags that share pages with it, most shared first.", page => ViewValues.List(page.Views.Site.Taxonomy.Of(page.Tag).Neighbors.Take(Neighbors), neighbor => page.Views.ValueOf(neighbor.Tag))),
        new("events", "The timeline of its pages.", page => EventView.ListDrawn(page.Entries, page.Views)),
        new("timeline", "The same as an inline SVG; null for fewer than two.", page => TimelineDrawing.DrawStrip(page.Entries, page.Tag.Title, page.Views.Scratch)),
    ]));

    private ImmutableArray<TimelineEntry> Entries =>
    [
        .. Items
            .SelectMany(page => Views.Site.Timeline.Of(page))
            .OrderBy(entry => entry.Date)
            .ThenBy(entry => entry.Page.Url, StringComparer.Ordinal),
    ];

    /// <summary>The pages of one kind in a list.</summary>
    internal sealed record KindGroup(PageKind Kind, ImmutableArray<Page> Items, SiteViews Views)
    {
        public static readonly ModelShape<KindGroup> Shape = new("pages of one kind",
        [
            new("id", "The kind's id.", group => Value.Of(group.Kind.Id)),
            new("title", "The kind, plural, with a capital.", group => Value.Of(group.Kind.Title)),
            new("items", "The pages.", group => group.Views.LinksTo(group.Items)),
        ]);
    }
}
