using System.Collections.Immutable;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>What every page has that the build makes: titles, address, the way down to it.</summary>
/// <param name="Kind">What the template sees as <c>page.kind</c>: <c>tags</c>, <c>timeline</c>.</param>
/// <param name="Section">The way in it belongs to.</param>
/// <param name="Crumbs">The way down, the page itself last.</param>
internal record ListPage(
    string Title, string Description, string Url, string Kind, string Section, ImmutableArray<BreadcrumbView> Crumbs, SiteViews Views)
{
    public string? FeedUrl { get; init; }

    /// <summary>The members that all such pages share, for a page with members of its own.</summary>
    public static ImmutableArray<Member<T>> MembersWith<T>(params ReadOnlySpan<Member<T>> own)
        where T : ListPage =>
    [
        new("title", "English.", page => Value.Of(page.Title)),
        new("title_zh", "Always null here.", _ => Value.Null),
        new("title_pinyin", "Always null here.", _ => Value.Null),
        new("summary", "What stands here, in a sentence.", page => Value.Of(page.Description)),
        new("description", "The same, for search engines.", page => Value.Of(page.Description)),
        new("url", "Its address on this site.", page => Value.Of(page.Views.Address(page.Url))),
        new("canonical", "Its address with scheme and host.", page => Value.Of(page.Views.Absolute(page.Url))),
        new("section", "The way in it belongs to; empty for none.", page => Value.Of(page.Section)),
        new("kind", "What it is: `index`, `tags`, `tag`, `timeline`, `year`, `sources`, `source`, `search`, `rules`, `rule`, `missing`.", page => Value.Of(page.Kind)),
        new("kind_title", "Always null here.", _ => Value.Null),
        new("layout", "The layout it asks for.", page => Value.Of(page.Kind)),
        new("breadcrumbs", "The way down to it.", page => BreadcrumbView.Of(page.Crumbs.AsSpan())),
        new("is_draft", "Always false here.", _ => Value.Of(false)),
        new("updated", "Always null here.", _ => Value.Null),
        new("feed_url", "The feed that tells of changes here.", page => Value.Of(page.Views.Address(page.FeedUrl ?? "/feed.xml"))),
        new("json_ld", "Always null here.", _ => Value.Null),
        .. own,
    ];
}

/// <summary>A list that may run over several pages.</summary>
/// <param name="BaseUrl">The address of the first page: <c>/series/</c>; the second is <c>/series/page/2/</c>.</param>
internal sealed record Paging(int Number, int Count, string BaseUrl, SiteViews Views)
{
    public static readonly ModelShape<Paging> Shape = new("paging of a list",
    [
        new("number", "This page's number, from 1.", paging => Value.Of(paging.Number)),
        new("count", "How many pages the list has.", paging => Value.Of(paging.Count)),
        new("previous_url", "Or null on the first.", paging => paging.Number > 1 ? Value.Of(paging.UrlOf(paging.Number - 1)) : Value.Null),
        new("next_url", "Or null on the last.", paging => paging.Number < paging.Count ? Value.Of(paging.UrlOf(paging.Number + 1)) : Value.Null),
        new("pages", "All of them: `number`, `url`, `is_current`.", paging => ViewValues.List(Enumerable.Range(1, paging.Count), number => ViewValues.Object(NumberedPage.Shape, new NumberedPage(number, paging.UrlOf(number), number == paging.Number)))),
    ]);

    /// <summary>The pieces of a list with the address of each; at least one, which may be empty.</summary>
    public static IEnumerable<(ImmutableArray<T> Items, Paging? Paging, string Url)> Split<T>(
        ImmutableArray<T> items, string baseUrl, SiteViews views)
    {
        var size = views.Site.Catalog.Settings.PageSize;
        var count = Math.Max(1, (items.Length + size - 1) / size);
        for (var number = 1; number <= count; number++)
        {
            var part = items.Slice((number - 1) * size, Math.Min(size, items.Length - ((number - 1) * size)));
            yield return (part, count > 1 ? new Paging(number, count, baseUrl, views) : null, PathOf(baseUrl, number));
        }
    }

    public string Suffix => Number > 1 ? $", page {Number}" : "";

    private static string PathOf(string baseUrl, int number) => number == 1 ? baseUrl : $"{baseUrl}page/{number}/";

    private string UrlOf(int number) => Views.Address(PathOf(BaseUrl, number));

    /// <summary>One page of a list.</summary>
    internal sealed record NumberedPage(int Number, string Url, bool IsCurrent)
    {
        public static readonly ModelShape<NumberedPage> Shape = new("page of a list",
        [
            new("number", "From 1.", page => Value.Of(page.Number)),
            new("url", "Its address.", page => Value.Of(page.Url)),
            new("is_current", "True for the one at hand.", page => Value.Of(page.IsCurrent)),
        ]);
    }
}
