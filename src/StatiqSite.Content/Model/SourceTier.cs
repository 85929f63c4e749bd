using System.Collections.Immutable;

namespace StatiqSite.Content.Model;

/// <summary>What sort of witness a source is, best first.</summary>
/// <param name="Id">As written in a record: <c>press</c>.</param>
/// <param name="Title">As a reader says it: "press report".</param>
/// <param name="Meaning">One sentence.</param>
/// <param name="Confidence">What a fact resting on it deserves, unless the page says otherwise.</param>
public sealed record SourceTier(string Id, string Title, string Meaning, Confidence Confidence)
{
    public static readonly ImmutableArray<SourceTier> All =
    [
        new("primary", "primary source", "The measure, the report or the work itself.", Confidence.High),
        new("official", "official source", "An authority or association speaking for itself.", Confidence.High),
        new("press", "press report", "A named outlet's own reporting.", Confidence.High),
        new("trade", "trade press or republication", "Trade press, a republished copy or a translation.", Confidence.Medium),
        new("aggregator", "aggregator", "A digest or unsigned text.", Confidence.Low),
    ];

    public static SourceTier? Of(string id) => All.FirstOrDefault(tier => tier.Id == id);
}
