using StatiqSite.Content.Facts;
using StatiqSite.Content.Markdown;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Comparing;

/// <summary>What stands on a page in the place of headings and facts that are gone from it.</summary>
/// <remarks>Each list is walked once: a change may rename every heading of a page that is made of nothing else.</remarks>
internal sealed class Successors
{
    private readonly Dictionary<Heading, Place> _lost = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Place, Heading> _heirs = [];
    private readonly ILookup<string, Fact> _factsBySentence;
    private readonly ILookup<(string Measure, string? Scope, FuzzyDate? AsOf), Fact> _factsByFigure;

    public Successors(Page before, Page after)
    {
        var stayed = IdsOf(before).Intersect(IdsOf(after), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        foreach (var (heading, place) in PlacesOf(before, stayed))
        {
            _lost[heading] = place;
        }

        foreach (var (heading, place) in PlacesOf(after, stayed))
        {
            _heirs.TryAdd(place, heading);
        }

        var known = before.OwnFacts.Select(fact => fact.Id).ToHashSet(StringComparer.Ordinal);
        var next = after.OwnFacts.Where(fact => !known.Contains(fact.Id)).ToList();
        _factsBySentence = next.ToLookup(fact => fact.Says, StringComparer.Ordinal);
        _factsByFigure = next.Where(fact => fact.Figure is not null).ToLookup(KeyOf);
    }

    /// <summary>A heading that is new, of the same level, and stands behind the same heading as the lost one did; null where there is none.</summary>
    public Heading? Of(Heading lost) => _lost.TryGetValue(lost, out var place) ? _heirs.GetValueOrDefault(place) : null;

    /// <summary>A fact that is new and says the same, else one that tells a figure of the same thing; null where there is none.</summary>
    public Fact? Of(Fact lost) =>
        _factsBySentence[lost.Says].FirstOrDefault() ?? (lost.Figure is null ? null : _factsByFigure[KeyOf(lost)].FirstOrDefault());

    private static (string Measure, string? Scope, FuzzyDate? AsOf) KeyOf(Fact fact) => (fact.Figure?.Measure ?? "", fact.Scope, fact.AsOf);

    private static IEnumerable<string> IdsOf(Page page) => page.Body.Headings.Select(heading => heading.Id);

    /// <summary>Every heading that did not stay, with its place among its like.</summary>
    private static IEnumerable<(Heading Heading, Place Place)> PlacesOf(Page page, HashSet<string> stayed)
    {
        var ahead = "";
        var counts = new Dictionary<int, int>();
        foreach (var heading in page.Body.Headings)
        {
            if (stayed.Contains(heading.Id))
            {
                ahead = heading.Id;
                counts.Clear();
            }
            else
            {
                var number = counts[heading.Level] = counts.GetValueOrDefault(heading.Level) + 1;
                yield return (heading, new Place(ahead, heading.Level, number));
            }
        }
    }

    /// <summary>Where a heading stands.</summary>
    /// <param name="Ahead">The id of the last heading before it that stayed; empty for none.</param>
    /// <param name="Number">From 1, among those of its level since then.</param>
    private readonly record struct Place(string Ahead, int Level, int Number);
}
