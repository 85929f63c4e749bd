using System.Collections.Immutable;
using StatiqSite.Content.Evidence;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Relating;

/// <summary>Works out what follows from the catalog. Cannot fail: what a rule reported is left out.</summary>
public static class SiteRelator
{
    public static Site Relate(Catalog catalog, RelatingOptions options)
    {
        ImmutableArray<Page> pages = [.. catalog.Pages.Where(page => page.RedirectTo is null && (options.ShowDrafts || !page.IsDraft))];
        var content = new PublishedContent(catalog, pages);
        // None asks another, so they may stand side by side.
        Taxonomy taxonomy = null!;
        Timeline timeline = null!;
        Relations relations = null!;
        SourceUses uses = null!;
        Conflicts conflicts = null!;
        Parallel.Invoke(
            () => relations = RelationsBuilder.Build(content),
            () => timeline = TimelineBuilder.Build(content),
            () => uses = SourceUsesBuilder.Build(content),
            () => taxonomy = TaxonomyBuilder.Build(content),
            () => conflicts = ConflictsBuilder.Build(content));
        var now = options.Now ?? catalog.Now;
        return new Site(catalog, taxonomy, timeline, relations, uses, conflicts, now)
        {
            Pages = pages,
            Staleness = StaleFigures.On(catalog, now),
            PolicyStates = PolicyCourse.On(catalog, now),
        };
    }
}
