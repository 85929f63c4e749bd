using System.Collections.Immutable;
using StatiqSite.Content.Facts;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Evidence;

/// <summary>Two figures of one thing that cannot both be right.</summary>
/// <param name="Subject">What both are about.</param>
public sealed record FigureClash(FactAtHome First, FactAtHome Second, Subject Subject);

/// <summary>Finds figures all over the site that are of one measure, subject, unit and time, from different sources, and cannot both be right.</summary>
public static class FigureClashes
{
    // Of one measure and scope a subject has a handful; more than this is nothing for people.
    private const int MostCompared = 200;

    // Whoever mends so many sees the rest in the next run; untold, they would fill the memory.
    private const int MostFound = 1000;

    /// <summary>Those that nobody declared to disagree or to be compared, in the order of pages and facts; at most a thousand.</summary>
    public static ImmutableArray<FigureClash> Undeclared(Catalog catalog)
    {
        var subjects = new FactSubjects(catalog);
        var groups = new Dictionary<FigureOfSubject, List<FactAtHome>>();
        foreach (var page in catalog.Pages)
        {
            foreach (var fact in page.OwnFacts)
            {
                if (fact.Figure is not null)
                {
                    foreach (var subject in subjects.Of(page, fact))
                    {
                        var key = new FigureOfSubject(FigureSort.Of(fact.Figure), subject);
                        if (!groups.TryGetValue(key, out var group))
                        {
                            groups[key] = group = [];
                        }

                        group.Add(new FactAtHome(page, fact));
                    }
                }
            }
        }

        return
        [
            .. groups
                .Where(group => group.Value.Count > 1)
                .SelectMany(group => ClashesIn(catalog, group.Key.Subject, group.Value))
                .Take(MostFound)
                .DistinctBy(clash => (clash.First.Fact, clash.Second.Fact), ByIdentity),
        ];
    }

    /// <summary>True where two figures are of one measure in one unit, and of one time: else they say nothing about each other.</summary>
    public static bool AreComparable(Catalog catalog, Fact first, Fact second) =>
        first.Figure is { } one && second.Figure is { } other
        && FigureSort.Of(one) == FigureSort.Of(other)
        && AreOfOneTime(catalog, first, second);

    public static bool HaveOneScope(Fact first, Fact second) => FactSubjects.Plain(first.Scope) == FactSubjects.Plain(second.Scope);

    private static IEqualityComparer<(Fact, Fact)> ByIdentity { get; } = EqualityComparer<(Fact, Fact)>.Create(
        (left, right) => ReferenceEquals(left.Item1, right.Item1) && ReferenceEquals(left.Item2, right.Item2),
        pair => HashCode.Combine(pair.Item1.Span.Start, pair.Item2.Span.Start));

    private static IEnumerable<FigureClash> ClashesIn(Catalog catalog, Subject subject, List<FactAtHome> facts)
    {
        for (var i = 0; i < facts.Count; i++)
        {
            for (var j = i + 1; j < Math.Min(facts.Count, i + MostCompared); j++)
            {
                var (first, second) = (facts[i], facts[j]);
                if (!first.Fact.Figure!.CanHoldWith(second.Fact.Figure!)
                    && AreOfOneTime(catalog, first.Fact, second.Fact)
                    && !ShareSource(first.Fact, second.Fact)
                    && !IsDeclared(catalog, first, second.Fact)
                    && !IsDeclared(catalog, second, first.Fact))
                {
                    yield return new FigureClash(first, second, subject);
                }
            }
        }
    }

    private static bool AreOfOneTime(Catalog catalog, Fact first, Fact second) =>
        (FactDates.Of(first, catalog), FactDates.Of(second, catalog)) switch
        {
            ({ } one, { } other) when IsSpan(one) || IsSpan(other) => one.Earliest == other.Earliest && one.Latest == other.Latest,
            ({ } one, { } other) => one.Overlaps(other),
            (null, null) => true,
            _ => false,
        };

    // What was counted from January to August is not what was counted in the year.
    private static bool IsSpan(FuzzyDate date) => date is { IsInterval: true, Earliest: not null, Latest: not null };

    private static bool ShareSource(Fact first, Fact second) =>
        first.Sources.Any(source => second.Sources.Any(other => other.Id == source.Id));

    // A comparison tells the two apart as well: the editor has seen both.
    private static bool IsDeclared(Catalog catalog, FactAtHome from, Fact to) =>
        from.Fact.ConflictsWith.Concat(from.Fact.CompareWith)
            .Any(reference => catalog.FactOf(from.Page, reference) is { } named && ReferenceEquals(named.Fact, to));

    private sealed record FigureOfSubject(FigureSort Sort, Subject Subject);

    /// <summary>What must be equal for two numbers to be of one sort.</summary>
    private sealed record FigureSort(string Measure, string Unit, string? Base, string Counted, decimal? OutOf)
    {
        public static FigureSort Of(Figure figure) =>
            new(figure.Measure, figure.Unit.Id, figure.Base, FactSubjects.Plain(figure.Of), figure.OutOf);
    }
}
