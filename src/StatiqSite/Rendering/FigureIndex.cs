using System.Collections.Frozen;
using System.Collections.Immutable;
using StatiqSite.Content.Model;

namespace StatiqSite.Rendering;

/// <summary>All figures of the site by measure.</summary>
internal sealed class FigureIndex
{
    private readonly FrozenDictionary<string, MeasuredFigures> _byId;

    public FigureIndex(SiteViews views)
    {
        Measures =
        [
            .. views.Site.Pages
                .SelectMany(page => page.OwnFacts.Where(fact => fact.Figure is not null), (page, fact) => new FactAtHome(page, fact))
                .GroupBy(item => item.Fact.Figure!.Measure, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new MeasuredFigures(group.Key, [.. group], views)),
        ];
        _byId = Measures.ToFrozenDictionary(measure => measure.Id, StringComparer.Ordinal);
    }

    /// <summary>By id.</summary>
    public ImmutableArray<MeasuredFigures> Measures { get; }

    public MeasuredFigures? Of(string measure) => _byId.GetValueOrDefault(measure);
}
