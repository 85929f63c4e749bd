using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Xunit;

namespace StatiqSite.Tests.Own;

/// <summary>What is drawn says what the words beside it say, on every page of our own site.</summary>
public sealed partial class DrawingTests(OwnSite site) : IClassFixture<OwnSite>
{
    private readonly OwnSite _site = site;

    [Fact]
    public void There_is_something_to_compare()
    {
        var documents = _site.OwnPages.Select(page => page.Document).ToList();
        Assert.True(documents.Sum(page => page.QuerySelectorAll("svg.strip:not(.density)").Length) > 20);
        Assert.True(documents.Sum(page => page.QuerySelectorAll("main > section svg.plot").Length) > 20);
        Assert.True(documents.Sum(page => page.QuerySelectorAll(".fact-table svg.plot").Length) > 5);
    }

    [Fact]
    public void A_strip_marks_every_row_of_its_table_and_no_other() => None.Of(
        from page in _site.OwnPages
        from strip in page.Document.QuerySelectorAll("svg.strip:not(.density)")
        let drawn = strip.QuerySelectorAll("title").Select(title => title.TextContent).ToList()
        let table = page.Document.QuerySelectorAll("table.numbered").Select(RowsOf).FirstOrDefault(rows => rows.Count == drawn.Count) ?? []
        from fault in drawn.Except(table).Select(text => $"drawn only: {text}").Concat(table.Except(drawn).Select(text => $"told only: {text}"))
        select $"{page.Path}: {fault}");

    [Fact]
    public void A_chart_of_a_measure_shows_every_row_of_its_table_in_its_order() => None.Of(
        from page in _site.OwnPages
        from plot in page.Document.QuerySelectorAll("main > section svg.plot")
        let table = plot.Closest("section")!.QuerySelector(".figure-list")
        where table is not null
        let drawn = plot.QuerySelectorAll("g .amount").Select(amount => Plain(amount.TextContent)).ToList()
        let told = table.QuerySelectorAll("tbody th").Select(figure => Plain(figure.TextContent)).ToList()
        where drawn.Count != told.Count || drawn.Zip(told).Any(pair => !Begins(pair.Second, pair.First))
        select $"{page.Path}: {string.Join(" | ", drawn)} are not {string.Join(" | ", told)}");

    [Fact]
    public void A_chart_in_a_table_of_facts_shows_figures_that_stand_below_it() => None.Of(
        from page in _site.OwnPages
        from plot in page.Document.QuerySelectorAll(".fact-table svg.plot")
        let told = plot.Closest("td")!.QuerySelectorAll(".figure").Select(figure => Plain(figure.TextContent)).ToList()
        from amount in plot.QuerySelectorAll("g .amount").Select(amount => Plain(amount.TextContent)).CountBy(amount => amount)
        where told.Count(figure => Begins(figure, amount.Key)) < amount.Value
        select $"{page.Path}: {amount.Key} is drawn {amount.Value} times and told less often");

    [Fact]
    public void Of_two_figures_in_a_chart_the_larger_lies_further_right() => None.Of(
        from page in _site.OwnPages
        from plot in page.Document.QuerySelectorAll("main > section svg.plot")
        let table = plot.Closest("section")!.QuerySelector(".figure-list")
        where table is not null
        let places = plot.QuerySelectorAll("g").Select(row => row.QuerySelector("circle")?.GetAttribute("cx") ?? row.QuerySelector("rect")!.GetAttribute("x")!)
        let values = table.QuerySelectorAll("tbody th a").Select(figure => ValueOf(figure.GetAttribute("title")!))
        let rows = places.Zip(values, (place, value) => (Place: double.Parse(place.TrimEnd('%'), CultureInfo.InvariantCulture), Value: value)).ToList()
        from one in rows
        from other in rows
        where one.Value < other.Value && one.Place > other.Place
        select $"{page.Path}: {one.Value} lies right of {other.Value}");

    private static List<string> RowsOf(IElement table) =>
    [
        .. table.QuerySelectorAll("tbody tr").Select(row =>
        {
            var number = row.QuerySelector(".nth")!.TextContent;
            var date = row.QuerySelector("th")!.TextContent[number.Length..].Trim();
            var cell = (IElement)row.QuerySelector("td")!.Clone();
            var link = cell.QuerySelector("a[href*='#']:not(.mark a)");
            foreach (var more in cell.QuerySelectorAll(".mark, .event-page, .told-by"))
            {
                more.Remove();
            }

            return $"{number}. {date}: {(link ?? cell).TextContent.Trim()}";
        }),
    ];

    private static string Plain(string text) => text.Replace("≠", "", StringComparison.Ordinal).Replace("%", " percent", StringComparison.Ordinal).Trim();

    private static bool Begins(string figure, string amount) =>
        figure == amount || (figure.StartsWith(amount, StringComparison.Ordinal) && figure[amount.Length] == ' ');

    private static decimal ValueOf(string exact) =>
        decimal.Parse(Number().Match(exact).Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) * (exact.StartsWith("down", StringComparison.Ordinal) ? -1 : 1);

    [GeneratedRegex("[0-9][0-9,.]*")]
    private static partial Regex Number();
}
