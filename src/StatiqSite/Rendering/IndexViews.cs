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
        new("sorts", "The orders of the list: `id`, `title`, `url`, `is_current`.", page => PageOrder.ListOf(page.PageKind, page.Order, page.Views)),
    ]));
}

/// <summary>An order in which a kind's pages are listed, each at an address of its own.</summary>
internal sealed record PageOrder(string Id, string Title, string Folder, Comparer<Page> Comparer)
{
    public static readonly ImmutableArray<PageOrder> All =
    [
        new("title", "English title", "", SiteViews.ByTitle),
        new("pinyin", "Pinyin", "by-pinyin/", Comparer<Page>.Create(ByPinyin)),
        new("date", "Date, newest first", "by-date/", Comparer<Page>.Create(ByDate)),
    ];

    /// <summary>The orders that a kind has something to sort by.</summary>
    public static IEnumerable<PageOrder> Of(ImmutableArray<Page> pages) => All.Where(order => order.Id switch
    {
        "pinyin" => pages.Any(page => page.TitlePinyin is not null),
        "date" => pages.Any(page => PageLinkView.DateOf(page) is not null),
        _ => true,
    });

    public string UrlOf(PageKind kind) => kind.Url + Folder;

    public static Value ListOf(PageKind kind, PageOrder current, SiteViews views) => ViewValues.List(
        Of(views.PagesByKind[kind.Id]),
        order => ViewValues.Object(SortLink.Shape, new SortLink(order, views.Address(order.UrlOf(kind)), order == current)));

    private static int ByPinyin(Page left, Page right)
    {
        // Pages without pinyin come last, by title.
        var order = (left.TitlePinyin is null).CompareTo(right.TitlePinyin is null);
        order = order != 0 ? order : string.Compare(left.TitlePinyin, right.TitlePinyin, StringComparison.OrdinalIgnoreCase);
        return order != 0 ? order : SiteViews.ByTitle.Compare(left, right);
    }

    private static int ByDate(Page left, Page right)
    {
        var order = Comparer<Content.Facts.FuzzyDate?>.Default.Compare(PageLinkView.DateOf(right), PageLinkView.DateOf(left));
        return order != 0 ? order : SiteViews.ByTitle.Compare(left, right);
    }

    /// <summary>A link to another order of the same list.</summary>
    internal sealed record SortLink(PageOrder Order, string Url, bool IsCurrent)
    {
        public static readonly ModelShape<SortLink> Shape = new("order of a list",
        [
            new("id", "`title`, `pinyin` or `date`.", link => Value.Of(link.Order.Id)),
            new("title", "As a reader says it.", link => Value.Of(link.Order.Title)),
            new("url", "Its address.", link => Value.Of(link.Url)),
            new("is_current", "True for the one at hand.", link => Value.Of(link.IsCurrent)),
        ]);
    }
}

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
        new("neighbors", "Tags that share pages with it, most shared first.", page => ViewValues.List(page.Views.Site.Taxonomy.Of(page.Tag).Neighbors.Take(Neighbors).Select(neighbor => page.Views.ValueOf(neighbor.Tag)))),
        new("events", "The timeline of its pages.", page => EventView.List(page.Entries, page.Views)),
        new("timeline", "The same as an inline SVG; null for fewer than two.", page => TimelineDrawing.DrawStrip(page.Entries, page.Tag.Title)),
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

/// <summary>What a reader gets where nothing is: <c>/404.html</c>.</summary>
internal sealed record MissingPage(SiteViews Views)
    : ListPage(
        "Page not found", "There is no page at this address.", "/404.html", "missing", "",
        [new("Home", Views.Address("/")), new("Not found", null)], Views)
{
    public static readonly ModelShape<MissingPage> Shape = new("page for what is missing", MembersWith<MissingPage>([]));
}
