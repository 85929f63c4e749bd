using System.Collections.Immutable;
using StatiqSite.Content.Kinds;
using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>All figures of a measure: <c>/figures/market-value/</c>.</summary>
internal sealed record MeasurePage(MeasuredFigures Measure, ImmutableArray<FactAtHome> Items, Paging? Paging, string Address, SiteViews Views)
    : ListPage(
        Measure.Label + (Paging?.Suffix ?? ""), Measure.Summary, Address, "measure", "figures",
        [new("Home", Views.Address("/")), new("Figures", Views.Address("/figures/")), new(Measure.Label, null)], Views)
{
    // One figure lies beside nothing; of more than these, over many pages, no picture could be taken in row by row.
    private const int Fewest = 2;
    private const int Most = 200;

    public static readonly ModelShape<MeasurePage> Shape = new("measure's page", MembersWith<MeasurePage>(
    [
        new("measure", "The measure.", page => page.Measure.View),
        new("charts", "The figures on this page of the list, one chart for each unit.", page => ViewValues.List(page.Charts, chart => ViewValues.Object(ChartView.Shape, chart))),
        new("paging", "Null where the list is one page.", page => ViewValues.Object(Rendering.Paging.Shape, page.Paging)),
        new("previous", "The measure before it by name: `title`, `url`; or null.", page => page.NeighborAt(-1)),
        new("next", "The measure after it by name: `title`, `url`; or null.", page => page.NeighborAt(1)),
    ]));

    private IEnumerable<ChartView> Charts => Items
        .GroupBy(item => ChartView.AxisOf(item.Fact.Figure!), StringComparer.Ordinal)
        .Select((unit, index) =>
        {
            var scale = Measure.ScaleOf(unit.Key);
            return new ChartView($"chart-{index + 1}", Measure.Label, [.. unit.Select(item => RowOf(item, scale))], scale, unit.First().Fact.Figure!.Axis)
            {
                IsDrawn = Measure.CountOf(unit.Key) is >= Fewest and <= Most,
            };
        });

    private ChartRow RowOf(FactAtHome item, FigureScale scale)
    {
        var fact = item.Fact;
        var subject = fact.Scope is null || IsMeasured(item.Page.Kind) ? item.Page.Title : null;
        var scope = fact.Scope == subject ? null : fact.Scope;
        var publisher = Views.SourcesOf(fact).FirstOrDefault()?.Publisher;
        var label = string.Join(", ", new[] { subject, scope, fact.AsOf?.Shown, publisher }.OfType<string>());
        return new ChartRow(label, fact.Figure!.Brief, FigureMark.Of(fact.Figure, scale), !Views.Site.Conflicts.Of(fact).IsEmpty, Views.FactOnList(item.Page, fact));
    }

    /// <summary>True for kinds of which each page is a thing that figures are about; a trend or a report only tells them.</summary>
    private static bool IsMeasured(PageKind kind) =>
        kind == SeriesKind.Kind || kind == OrganizationKind.Kind || kind == PersonKind.Kind || kind == PlaceKind.Kind || kind == PlatformKind.Kind;

    private Value NeighborAt(int distance)
    {
        var measures = Views.Figures.Measures;
        var index = measures.IndexOf(Measure) + distance;
        return index < 0 || index >= measures.Length
            ? Value.Null
            : ViewValues.Object(BreadcrumbView.Shape, new BreadcrumbView(measures[index].Label, Views.Address(measures[index].Url)));
    }
}
