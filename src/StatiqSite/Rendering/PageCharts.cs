using System.Collections.Immutable;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>The charts of a page's figures of one measure: one for each unit and scope of which there are several.</summary>
internal static class PageCharts
{
    // Two figures are read as fast as a chart of them.
    private const int Fewest = 3;

    // The list beside a longer one would be out of sight.
    private const int Most = 60;

    public static Value ListOf(MeasureView measure)
    {
        if (measure.Facts.Count < Fewest)
        {
            return ViewValues.List([]);
        }

        var groups = measure.Facts
            .GroupBy(shown => (ChartView.AxisOf(shown.Fact.Figure!), Scope: shown.Fact.Scope?.Trim().ToLowerInvariant()))
            .Select(group => group.ToImmutableArray())
            .Where(group => group.Length is >= Fewest and <= Most);
        return ViewValues.List(groups, (group, index) => ViewValues.Object(ChartView.Shape, Of(group, index, measure)));
    }

    private static ChartView Of(ImmutableArray<ShownFact> group, int index, MeasureView measure)
    {
        var views = measure.Page.Views;
        var first = group[0].Fact;
        var scale = FigureScale.Over([.. group.Select(shown => shown.Fact.Figure!)]);
        var facts = group.Select(shown => shown.Fact).ToHashSet(ReferenceEqualityComparer.Instance);
        return new ChartView(
            $"chart-{measure.Id}-{index + 1}",
            first.Scope is null ? measure.Label : $"{measure.Label}, {first.Scope}",
            [.. ChartView.Sorted(group, shown => shown.Fact, views).Select(RowOf)],
            scale,
            first.Figure!.Axis);

        ChartRow RowOf(ShownFact shown)
        {
            var source = views.SourcesOf(shown.Fact).FirstOrDefault();
            var label = shown.Fact.AsOf is { } day ? source is null ? day.Shown : $"{day.Shown}, {source.Publisher}"
                : source is null ? ""
                : SourceView.Short(source);
            return new ChartRow(
                label, shown.Fact.Figure!.Brief, FigureMark.Of(shown.Fact.Figure, scale),
                views.Site.Conflicts.Of(shown.Fact).Any(other => facts.Contains(other.Fact)), measure.Page.ViewOf(shown));
        }
    }
}
