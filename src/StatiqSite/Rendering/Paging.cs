using System.Collections.Immutable;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

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
