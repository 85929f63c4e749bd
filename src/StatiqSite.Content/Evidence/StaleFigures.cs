using StatiqSite.Content.Model;

namespace StatiqSite.Content.Evidence;

/// <summary>Finds what is out of date on a day.</summary>
public static class StaleFigures
{
    public static Staleness On(Catalog catalog, DateOnly now) => new(now, [.. FactsIn(catalog, now)]);

    private static IEnumerable<StaleFigure> FactsIn(Catalog catalog, DateOnly now)
    {
        if (catalog.Settings.StaleAfter.IsEmpty)
        {
            yield break;
        }

        var ages = catalog.Settings.StaleAfter.ToLookup(entry => entry.Measure, entry => entry.Age, StringComparer.Ordinal);
        foreach (var page in catalog.Pages)
        {
            // Older figures of a series are its history; only the newest can be out of date.
            var newest = page.OwnFacts
                .Where(fact => fact.Figure is { } figure && ages.Contains(figure.Measure))
                .Select(fact => (Fact: fact, Day: DayOf(catalog, fact)))
                .Where(dated => dated.Day is not null)
                .GroupBy(dated => (dated.Fact.Figure!.Measure, FactSubjects.Plain(dated.Fact.Scope), dated.Fact.Figure.Unit.Id, dated.Fact.Figure.Of))
                .SelectMany(NewestOf);
            foreach (var (fact, day) in newest)
            {
                var age = ages[fact.Figure!.Measure].First();
                var since = age.After(day!.Value);
                if (since < now)
                {
                    yield return new StaleFigure(page, fact, age, since);
                }
            }
        }
    }

    private static IEnumerable<(Fact Fact, DateOnly? Day)> NewestOf(IEnumerable<(Fact Fact, DateOnly? Day)> facts)
    {
        var newest = facts.Max(dated => dated.Day);
        return facts.Where(dated => dated.Day == newest);
    }

    // The last day of which it may be told; what goes on ("since 2024") is as old as its source.
    private static DateOnly? DayOf(Catalog catalog, Fact fact) => fact.AsOf?.Latest
        ?? fact.Sources.Select(source => catalog.SourceOf(source.Id)?.Published?.Latest).Max()
        ?? fact.AsOf?.Earliest;
}
