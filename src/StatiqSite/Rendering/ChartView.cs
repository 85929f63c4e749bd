using System.Collections.Immutable;
using StatiqSite.Content.Facts;
using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>Figures of one measure and unit on one axis, a row each, the earliest first. The theme draws it; the list beside it says the same.</summary>
/// <param name="Id">Its anchor on the page, and the beginning of the ids in it.</param>
/// <param name="Title">What is measured, and of what.</param>
internal sealed record ChartView(string Id, string Title, ImmutableArray<ChartRow> Rows, FigureScale Scale, string Axis)
{
    private const int RowHeight = 40;
    private const int Foot = 26;

    public static readonly ModelShape<ChartView> Shape = new("chart",
    [
        new("id", "Its anchor, and the beginning of the ids in it.", chart => Value.Of(chart.Id)),
        new("title", "What is measured, and of what: `Market value, China`.", chart => Value.Of(chart.Title)),
        new("description", "What is to be seen, in words.", chart => Value.Of(chart.Description)),
        new("unit", "What the axis counts: `yuan`, `percent on the year before`.", chart => Value.Of(chart.Axis)),
        new("height", "Of the drawing, in pixels; its width is that of the page.", chart => Value.Of((chart.Rows.Length * RowHeight) + Foot)),
        new("floor", "Where the axis lies, in pixels from the top.", chart => Value.Of(chart.Rows.Length * RowHeight)),
        new("is_logarithmic", "True where each step of the axis is ten times the one before.", chart => Value.Of(chart.Scale.IsLogarithmic)),
        new("is_drawn", "False for a figure that has nothing to be held against.", chart => Value.Of(chart.IsDrawn)),
        new("ticks", "The values named on the axis: `x` in percent, `label`, `anchor` for its words.", chart => ChartTick.ListOf(chart.Scale)),
        new("rows", "A figure each.", chart => ViewValues.List(chart.Rows, (row, index) => ViewValues.Object(ChartRow.Shape, row with { Top = index * RowHeight }))),
        new("keys", "What the marks mean, those that are there: `id`, `text`.", chart => ChartKey.ListOf(chart)),
    ]);

    public bool IsDrawn { get; init; } = true;

    private string Description
    {
        get
        {
            var disputed = Rows.Count(row => row.IsDisputed);
            var labels = Scale.Ticks().Select(tick => tick.Label).ToList();
            return $"{Rows.Length} figures in {Axis}, the earliest first, on an axis from {labels[0]} to {labels[^1]}"
                + $"{(Scale.IsLogarithmic ? " by powers of ten" : "")}."
                + $"{(disputed > 0 ? $" {disputed} of them differ from another." : "")} The list beside it says the same.";
        }
    }

    /// <summary>In the order in which it held; where none is told, in that of the source.</summary>
    public static IOrderedEnumerable<T> Sorted<T>(IEnumerable<T> facts, Func<T, Fact> factOf, SiteViews views) => facts
        .OrderBy(item => factOf(item).AsOf ?? PublishedOf(factOf(item), views))
        .ThenBy(item => PublishedOf(factOf(item), views));

    /// <summary>Those of one unit, of one thing counted, on one base.</summary>
    public static string AxisOf(Figure figure) => $"{figure.Unit.Id} {figure.Axis}";

    private static FuzzyDate? PublishedOf(Fact fact, SiteViews views) => views.SourcesOf(fact).FirstOrDefault()?.Published;
}
