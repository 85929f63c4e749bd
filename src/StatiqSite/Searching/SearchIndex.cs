using System.Collections.Immutable;
using StatiqSite.Content.Model;
using StatiqSite.Rendering;

namespace StatiqSite.Searching;

/// <summary>All that can be found, numbered, and the terms by which.</summary>
/// <param name="Entries">Pages by kind and title, then tags, measures, years and sources; an entry's number is its place.</param>
/// <param name="Kinds">The kinds that have entries, each with the number of its first; what is no page has the kinds <c>tag</c>, <c>figures</c>, <c>year</c> and <c>source</c>.</param>
/// <param name="Tags">Those that a page carries, in the order of their entries.</param>
/// <param name="Words">Terms of names and summaries, and <c>#tag</c> for the pages that carry one.</param>
/// <param name="Text">Terms of all else.</param>
internal sealed record SearchIndex(
    ImmutableArray<SearchEntry> Entries, ImmutableArray<SearchIndex.KindRange> Kinds, ImmutableArray<Tag> Tags, TermTable Words, TermTable Text)
{
    public static SearchIndex Of(SiteViews views)
    {
        var site = views.Site;
        var catalog = site.Catalog;
        var pages = site.Pages.Where(page => page.Url != "/")
            .OrderBy(page => catalog.Kinds.IndexOf(page.Kind)).ThenBy(page => page, SiteViews.ByTitle).ToImmutableArray();

        // A build with faults comes here too: an id may stand twice in the vocabulary.
        var tags = catalog.Tags.Where(tag => !site.Taxonomy.Of(tag).Pages.IsEmpty).DistinctBy(tag => tag.Id).ToImmutableArray();
        var (measures, years) = (views.Figures.Measures, TimelineYear.AllOf(site.Timeline));
        var sources = catalog.Sources.Where(source => site.SourceUses.Of(source).IsUsed).ToImmutableArray();
        ImmutableArray<SearchEntry> entries =
        [
            .. pages.Select(page => SearchEntry.Of(page, catalog)),
            .. tags.Select(SearchEntry.Of),
            .. measures.Select(SearchEntry.Of),
            .. years.Select(SearchEntry.Of),
            .. sources.Select(source => SearchEntry.Of(source, site.SourceUses.Of(source).Facts.Length)),
        ];

        var (words, text) = (new TermTable(), new TermTable());
        var terms = new EntryTerms(words, text);
        for (var number = 0; number < entries.Length; number++)
        {
            terms.Add(entries[number], number);
            if (entries[number].Page is { } page)
            {
                terms.AddText(page, catalog, number);
            }
        }

        AddTags(pages, tags, words);
        return new SearchIndex(entries, RangesOf(pages, tags.Length, measures.Length, years.Length, sources.Length), tags, words, text);
    }

    private static void AddTags(ImmutableArray<Page> pages, ImmutableArray<Tag> tags, TermTable words)
    {
        var known = tags.Select(tag => tag.Id).ToHashSet(StringComparer.Ordinal);
        for (var number = 0; number < pages.Length; number++)
        {
            foreach (var tag in pages[number].Tags.Where(tag => known.Contains(tag.Id)))
            {
                words.Add($"#{tag.Id}", number, 0);
            }
        }
    }

    private static ImmutableArray<KindRange> RangesOf(ImmutableArray<Page> pages, int tags, int measures, int years, int sources)
    {
        var ranges = ImmutableArray.CreateBuilder<KindRange>();
        var first = 0;
        foreach (var group in pages.GroupBy(page => page.Kind.Id, StringComparer.Ordinal))
        {
            var kind = group.First().Kind;
            Add(kind.Id, kind.Title, kind.Singular, group.Count());
        }

        Add("tag", "Tags", "tag", tags);
        Add("figures", "Figures", "figures", measures);
        Add("year", "Years", "year", years);
        Add("source", "Sources", "source", sources);
        return ranges.ToImmutable();

        void Add(string id, string title, string singular, int count)
        {
            if (count > 0)
            {
                ranges.Add(new KindRange(id, title, singular, first, count));
                first += count;
            }
        }
    }

    /// <summary>The entries of one kind, which stand together.</summary>
    /// <param name="Title">The plural, with a capital.</param>
    /// <param name="First">The number of its first entry.</param>
    internal sealed record KindRange(string Id, string Title, string Singular, int First, int Count);
}
