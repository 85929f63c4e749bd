using System.Collections.Immutable;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Relating;

/// <summary>Works out what follows from the catalog. Cannot fail: what a rule reported is left out.</summary>
public static class SiteRelator
{
    public static Site Relate(Catalog catalog, RelatingOptions options)
    {
        ImmutableArray<Page> pages = [.. catalog.Pages.Where(page => options.ShowDrafts || !page.IsDraft)];
        var content = new PublishedContent(catalog, pages);
        return new Site(
            catalog,
            TaxonomyBuilder.Build(content),
            TimelineBuilder.Build(content),
            RelationsBuilder.Build(content),
            SourceUsesBuilder.Build(content),
            ConflictsBuilder.Build(content),
            options.Now ?? NewestDateOf(catalog))
        {
            Pages = pages,
        };
    }

    // Never the clock: the same tree gives the same site. A tree without any date is as old as can be.
    private static DateOnly NewestDateOf(Catalog catalog) =>
        catalog.Sources.Select(source => source.Accessed)
            .Concat(catalog.Pages.Select(page => page.Updated))
            .Max() ?? DateOnly.MinValue;
}
