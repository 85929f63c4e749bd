using System.Collections.Immutable;
using StatiqSite.Content.Evidence;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Relating;

/// <summary>Counts a site.</summary>
public static class StatisticsBuilder
{
    public static SiteStatistics Of(Site site)
    {
        var catalog = site.Catalog;
        var published = site.Pages.ToHashSet<Page>(ReferenceEqualityComparer.Instance);
        var told = site.Pages.Where(page => page.Kind.HasSlugs).ToList();
        return new SiteStatistics
        {
            Now = site.Now,
            Pages = site.Pages.Length,
            Drafts = catalog.Pages.Length - site.Pages.Length,
            Kinds = [.. catalog.Kinds.Select(kind => (kind, site.Pages.Count(page => page.Kind == kind)))],
            Facts = site.Pages.Sum(page => page.OwnFacts.Length),
            Figures = site.Pages.Sum(page => page.OwnFacts.Count(fact => fact.Figure is not null)),
            FactsUsedElsewhere = UsedElsewhere(site),
            Events = site.Timeline.Entries.Length,
            SourcesUsed = catalog.Sources.Count(source => site.SourceUses.Of(source).IsUsed),
            SourcesUnused = [.. catalog.Sources.Where(source => !site.SourceUses.Of(source).IsUsed)],
            FactsSourced = site.Pages.Sum(page => page.OwnFacts.Count(fact => fact.Sources.Any(source => catalog.SourceOf(source.Id) is not null))),
            Sentences = told.Sum(page => page.Body.FigureSentences),
            SentencesSourced = told.Sum(page => page.Body.FigureSentences - page.Body.UncitedFigures.Length),
            PagesUnsourced = [.. told.Where(page => !page.Body.UncitedFigures.IsEmpty).Select(page => (page, page.Body.UncitedFigures.Length))],
            PagesStale = [.. site.Pages.Where(site.Staleness.IsOverdue)],
            FactsStale = [.. site.Staleness.Facts.Where(stale => published.Contains(stale.Page))],
            ConflictsDeclared = Declared(site),
            ConflictsFound =
            [
                .. FigureClashes.Undeclared(catalog)
                    .Where(clash => published.Contains(clash.First.Page) && published.Contains(clash.Second.Page))
                    .Select(clash => (NameOf(clash.First), NameOf(clash.Second))),
            ],
            Tags =
            [
                .. catalog.Tags
                    .Select(tag => (Tag: tag, Pages: site.Taxonomy.Of(tag).Pages.Length))
                    .OrderByDescending(use => use.Pages)
                    .ThenBy(use => use.Tag.Id, StringComparer.Ordinal),
            ],
            Orphans = [.. told.Where(page => site.Relations.Of(page) is { Groups: [], Backlinks: [] })],
            Wanted = WantedBy(site),
        };
    }

    private static string NameOf(FactAtHome fact) => $"{fact.Page.Slug}#{fact.Fact.Id}";

    private static int UsedElsewhere(Site site) => site.Pages
        .SelectMany(page => page.FactEntries.OfType<FactEntry.Use>()
            .Select(use => site.Catalog.FactOf(page, use.Reference))
            .Concat(page.Body.Facts.Where(fact => fact.Slug is not null).Select(fact => site.Catalog.FactOf(page, new FactReference(fact.Slug, fact.Id, fact.Span)))))
        .Select(named => named?.Fact)
        .OfType<Fact>()
        .Distinct<Fact>(ReferenceEqualityComparer.Instance)
        .Count();

    // Both sides of a pair know each other.
    private static int Declared(Site site) =>
        site.Pages.Sum(page => page.OwnFacts.Sum(fact => site.Conflicts.Of(fact).Length)) / 2;

    private static ImmutableArray<WantedPage> WantedBy(Site site)
    {
        var mentions = new SortedDictionary<string, List<Page>>(StringComparer.Ordinal);
        foreach (var page in site.Pages)
        {
            foreach (var name in NamesOn(page).Where(name => site.Catalog.PageOf(name) is null).Distinct(StringComparer.Ordinal))
            {
                if (!mentions.TryGetValue(name, out var pages))
                {
                    mentions[name] = pages = [];
                }

                pages.Add(page);
            }
        }

        return [.. mentions.OrderByDescending(mention => mention.Value.Count).Select(mention => new WantedPage(mention.Key, [.. mention.Value]))];
    }

    // Slugs of relations and of facts elsewhere, and people whom facts quote by their name: "an insider" is nobody.
    private static IEnumerable<string> NamesOn(Page page) =>
        page.Relations.Select(link => link.Target.Id)
            .Concat(page.FactEntries.OfType<FactEntry.Use>().Select(use => use.Reference.Slug).OfType<string>())
            .Concat(page.Body.Facts.Select(fact => fact.Slug).OfType<string>())
            .Concat(page.OwnFacts.Select(fact => fact.SaidBy).OfType<string>().Where(IsName));

    private static bool IsName(string saidBy) => char.IsUpper(saidBy[0]) || saidBy[0] > '\u2E80' || (Slug.IsSound(saidBy) && saidBy.Contains('-', StringComparison.Ordinal));
}
