using System.Collections.Immutable;
using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>An order in which a kind's pages are listed, each at an address of its own.</summary>
internal sealed record PageOrder(string Id, string Title, string Folder, Comparer<Page> Comparer)
{
    /// <summary>By the date of the kind, those without one last.</summary>
    public static Comparer<Page> NewestFirst { get; } = Comparer<Page>.Create(ByDate);

    public static readonly ImmutableArray<PageOrder> All =
    [
        new("title", "English title", "", SiteViews.ByTitle),
        new("pinyin", "Pinyin", "by-pinyin/", Comparer<Page>.Create(ByPinyin)),
        new("date", "Date, newest first", "by-date/", NewestFirst),
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
        order = order != 0 ? order : string.CompareOrdinal(PinyinOf(left), PinyinOf(right));
        return order != 0 ? order : SiteViews.ByTitle.Compare(left, right);
    }

    // Tones aside: "Bān" stands before "Bù", whatever the numbers of their letters are.
    private static string PinyinOf(Page page) => Letters.SortKey(page.TitlePinyin ?? "");

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
