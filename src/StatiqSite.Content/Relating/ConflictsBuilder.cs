using System.Collections.Immutable;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Relating;

/// <summary>Makes declared conflicts symmetric: either side may declare one, both sides show it.</summary>
internal static class ConflictsBuilder
{
    public static Conflicts Build(PublishedContent content)
    {
        var others = new Dictionary<Fact, List<(int Number, Fact Fact)>>(ReferenceEqualityComparer.Instance);
        foreach (var (number, page) in content.Pages.Index())
        {
            foreach (var fact in page.OwnFacts)
            {
                foreach (var reference in fact.ConflictsWith)
                {
                    if (content.Catalog.FactOf(page, reference) is { } named
                        && content.NumberOf(named.Page) is >= 0 and var otherNumber
                        && !ReferenceEquals(named.Fact, fact))
                    {
                        Add(fact, otherNumber, named.Fact);
                        Add(named.Fact, number, fact);
                    }
                }
            }
        }

        return new Conflicts(others.ToDictionary(
            pair => pair.Key,
            pair => InOrder(content, pair.Value),
            EqualityComparer<Fact>.Create(ReferenceEquals, System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode)));

        void Add(Fact fact, int number, Fact other)
        {
            if (!others.TryGetValue(fact, out var list))
            {
                others[fact] = list = [];
            }

            list.Add((number, other));
        }
    }

    // By page, then as the facts stand on it; a conflict that both sides declare is one.
    private static ImmutableArray<FactAtHome> InOrder(
        PublishedContent content, List<(int Number, Fact Fact)> others) =>
    [
        .. others
            .DistinctBy(other => other.Fact, ReferenceEqualityComparer.Instance)
            .OrderBy(other => other.Number)
            .ThenBy(other => other.Fact.Span.Start)
            .Select(other => new FactAtHome(content.Pages[other.Number], other.Fact)),
    ];
}
