using System.Collections.Frozen;
using System.Collections.Immutable;
using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>All figures of one measure: those of the most frequent unit first, each unit's by date, then page.</summary>
internal sealed class MeasuredFigures
{
    private readonly FrozenDictionary<string, (FigureScale Scale, int Count)> _axes;

    public MeasuredFigures(string id, ImmutableArray<FactAtHome> facts, SiteViews views)
    {
        var units = facts
            .GroupBy(item => ChartView.AxisOf(item.Fact.Figure!), StringComparer.Ordinal)
            .OrderByDescending(unit => unit.Count())
            .ThenBy(unit => unit.Key, StringComparer.Ordinal)
            .Select(unit => (unit.Key, Facts: ChartView.Sorted(unit, item => item.Fact, views).ThenBy(item => item.Page.Url, StringComparer.Ordinal).ToImmutableArray()))
            .ToList();
        Id = id;
        Facts = [.. units.SelectMany(unit => unit.Facts)];
        _axes = units.ToFrozenDictionary(
            unit => unit.Key, unit => (FigureScale.Over([.. unit.Facts.Select(item => item.Fact.Figure!)]), unit.Facts.Length), StringComparer.Ordinal);
        MostFrequent = units[0].Facts;
        Summary = SummaryOf(facts, views);
        View = ViewValues.Object(MeasureLinkView.Shape, new MeasureLinkView(this, views));
    }

    public string Id { get; }

    public string Label => Facts[0].Fact.Figure!.Label;

    /// <summary><c>/figures/market-value/</c></summary>
    public string Url => $"/figures/{Id}/";

    public ImmutableArray<FactAtHome> Facts { get; }

    /// <summary>One sentence: how many figures, from how many sources, on how many pages, and whether they agree.</summary>
    public string Summary { get; }

    /// <summary>The measure as templates see it in a list; one for all pages, so that what it sums up is summed up once.</summary>
    public Value View { get; }

    /// <summary>Those of the unit that most of them are in.</summary>
    public ImmutableArray<FactAtHome> MostFrequent { get; }

    /// <summary>The axis on which all figures of a unit lie, on whichever page of the list they stand.</summary>
    public FigureScale ScaleOf(string axis) => _axes[axis].Scale;

    /// <summary>How many figures lie on it.</summary>
    public int CountOf(string axis) => _axes[axis].Count;

    private static string SummaryOf(ImmutableArray<FactAtHome> facts, SiteViews views)
    {
        var pages = facts.Select(item => item.Page).Distinct().Count();
        var sources = facts.SelectMany(item => views.SourcesOf(item.Fact)).DistinctBy(source => source.Id, StringComparer.Ordinal).Count();
        var disputed = facts.Count(item => !views.Site.Conflicts.Of(item.Fact).IsEmpty);
        return $"{Counted(facts.Length, "figure")} from {Counted(sources, "source")} on {Counted(pages, "page")}"
            + (disputed > 0 ? $"; {disputed} of them differ from another." : ".");
    }

    private static string Counted(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
