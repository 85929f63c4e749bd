using System.Globalization;
using StatiqSite.Content.Facts;
using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking.Rules;

/// <summary>Where two sources give different figures for one thing, the page says so, and readers see both side by side.</summary>
internal sealed class FigureConflict : IContentRule
{
    // Of one measure and scope a page has a handful; more than this is no page for people.
    private const int MostCompared = 200;

    // Whoever mends so many sees the rest in the next run; untold, they would fill the memory.
    private const int MostTold = 1000;

    public Rule Rule { get; } = new("figure-conflict", Severity.Warning, "Figures that cannot both be right are declared to disagree.");

    public void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        foreach (var page in catalog.Pages)
        {
            var groups = page.OwnFacts
                .Where(fact => fact.Figure is not null)
                .GroupBy(fact => (fact.Figure!.Measure, fact.Scope, fact.Figure.Unit.Id, fact.Figure.Base, fact.Figure.Of, fact.Figure.OutOf));
            foreach (var conflict in groups.SelectMany(group => ConflictsIn(catalog, page, [.. group])).Take(MostTold))
            {
                diagnostics.Add(conflict);
            }
        }
    }

    private IEnumerable<Diagnostic> ConflictsIn(Catalog catalog, Page page, List<Fact> facts)
    {
        for (var i = 0; i < facts.Count; i++)
        {
            for (var j = i + 1; j < Math.Min(facts.Count, i + MostCompared); j++)
            {
                var (first, second) = (facts[i], facts[j]);
                if (!first.Figure!.CanHoldWith(second.Figure!)
                    && AreOfOneTime(catalog, first, second)
                    && !ShareSource(first, second)
                    && !IsDeclared(catalog, page, first, second)
                    && !IsDeclared(catalog, page, second, first))
                {
                    yield return Conflict(catalog, page, first, second);
                }
            }
        }
    }

    private static bool AreOfOneTime(Catalog catalog, Fact first, Fact second) =>
        (DateOf(catalog, first), DateOf(catalog, second)) switch
        {
            ({ } one, { } other) => one.Overlaps(other),
            (null, null) => true,
            _ => false,
        };

    private static FuzzyDate? DateOf(Catalog catalog, Fact fact) =>
        fact.AsOf ?? fact.Sources.Select(source => catalog.SourceOf(source.Id)?.Published).FirstOrDefault(date => date is not null);

    private static bool ShareSource(Fact first, Fact second) =>
        first.Sources.Any(source => second.Sources.Any(other => other.Id == source.Id));

    // A comparison tells the two apart as well: the editor has seen both.
    private static bool IsDeclared(Catalog catalog, Page page, Fact from, Fact to) =>
        from.ConflictsWith.Concat(from.CompareWith)
            .Any(reference => catalog.FactOf(page, reference) is { } named && ReferenceEquals(named.Fact, to));

    private Diagnostic Conflict(Catalog catalog, Page page, Fact first, Fact second)
    {
        var about = string.Join(", ", new[] { first.Scope, (first.AsOf ?? second.AsOf)?.Shown }.OfType<string>());
        return new Diagnostic(Rule, SpanOf(first),
            $"two sources disagree on `{first.Figure!.Measure}` of `{page.Slug}`{(about.Length == 0 ? "" : $" ({about})")}{By(first.Figure, second.Figure!)}")
        {
            Label = WitnessOf(catalog, first),
            Related = [new RelatedPlace(SpanOf(second), WitnessOf(catalog, second))],
            Help = $"if both stand, add `conflicts_with: [{second.Id}]` and a `note`; if they mean different things, say so in `scope`",
        };
    }

    private static SourceSpan SpanOf(Fact fact) => fact.ValueSpan.Length > 0 ? fact.ValueSpan : fact.Span;

    // `henan-digest-2025-11, aggregator`
    private static string WitnessOf(Catalog catalog, Fact fact) => fact.Sources is [var first, ..]
        ? catalog.SourceOf(first.Id) is { } source ? $"{source.Id}, {source.Tier.Id}" : first.Id
        : "";

    // ` by 12 percent` of the larger; shares and ratings differ by their own unit. Never past the end of a decimal.
    private static string By(Figure first, Figure second)
    {
        var (one, other) = first.Amount.Low <= second.Amount.Low ? (first.Amount, second.Amount) : (second.Amount, first.Amount);
        var larger = (double)Math.Max(Math.Abs(one.High), Math.Abs(other.Low));
        var gap = (double)other.Low - (double)one.High;
        if (gap <= 0 || larger <= 0)
        {
            return "";
        }

        if (first.Unit.Id is "percent" or "percent-change" or "percentage-points")
        {
            return string.Create(CultureInfo.InvariantCulture, $" by {gap:0.##} percentage {(gap == 1 ? "point" : "points")}");
        }

        var percent = Math.Round(gap / larger * 100, MidpointRounding.AwayFromZero);
        return percent < 1 ? " by less than 1 percent" : string.Create(CultureInfo.InvariantCulture, $" by {percent:0} percent");
    }
}
