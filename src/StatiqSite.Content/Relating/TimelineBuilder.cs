using System.Collections.Immutable;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Relating;

/// <summary>Puts every event, and every fact marked for it, in the order of their dates.</summary>
internal static class TimelineBuilder
{
    public static Timeline Build(PublishedContent content)
    {
        // Sorting keeps the order of pages, and on a page that of its events and facts, where dates are the same.
        var entries = content.Pages
            .SelectMany(page => EntriesOf(content.Catalog, page))
            .OrderBy(entry => entry.Date)
            .ToList();
        return new Timeline(
            [.. entries],
            entries
                .GroupBy(entry => entry.Page.Url, StringComparer.Ordinal)
                .ToDictionary(page => page.Key, page => page.ToImmutableArray(), StringComparer.Ordinal));
    }

    private static IEnumerable<TimelineEntry> EntriesOf(Catalog catalog, Page page)
    {
        foreach (var (index, dated) in page.Events.Index())
        {
            var fact = dated.Fact is { } reference ? catalog.FactOf(page, reference)?.Fact : null;
            var source = dated.Source is { } named ? catalog.SourceOf(named.Id) : null;
            yield return new TimelineEntry(
                dated.Date, dated.Label, page, page.EventAnchors[index], fact, source ?? SourceOf(catalog, fact));
        }

        foreach (var fact in page.OwnFacts)
        {
            if (fact is { OnTimeline: true, AsOf: { } day })
            {
                yield return new TimelineEntry(day, fact.Says, page, fact.Id, fact, SourceOf(catalog, fact));
            }
        }
    }

    private static SourceRecord? SourceOf(Catalog catalog, Fact? fact) =>
        fact?.Sources.Select(source => catalog.SourceOf(source.Id)).FirstOrDefault(source => source is not null);
}
