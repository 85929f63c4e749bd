using System.Collections.Immutable;
using StatiqSite.Content.Facts;
using StatiqSite.Content.Kinds;
using StatiqSite.Content.Markdown;
using StatiqSite.Content.Model;
using StatiqSite.Content.Relating;
using StatiqSite.Diagnostics;
using Xunit;

namespace StatiqSite.Content.Tests;

/// <summary>Pages, sources and tags made by hand, for tests of what stands above the readers.</summary>
internal static class Sample
{
    public static readonly RelationKind ProducedBy = new("produced_by", "Produced by", "Produced", ["organization"]);

    public static readonly RelationKind Platforms = new("platforms", "On", "Shows", ["platform"]);

    public static readonly RelationKind Related = new("related", "Related", "Related", []);

    public static readonly RelationKind PartOf = new("part_of", "Part of", "Parts", []) { IsHierarchy = true };

    /// <summary>A page at <c>input/series/slug.md</c>; <paramref name="tags"/> are parted by blanks.</summary>
    public static Page Page(string kindId, string slug, string tags = "")
    {
        var kind = PageKinds.All.First(kind => kind.Id == kindId);
        var source = new SourceText($"input/{kind.Folder}/{slug}.md", "---\n");
        return new Page(source, kind, slug, $"/{kind.Folder}/{slug}/", new FieldValues([], source.Span(0, 0)), MarkdownBody.Empty)
        {
            Title = slug,
            Tags = [.. tags.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(tag => new Reference(tag, source.Span(0, 0)))],
        };
    }

    extension(Page page)
    {
        public Page Naming(RelationKind kind, params string[] slugs) => page with
        {
            Relations = [.. page.Relations, .. slugs.Select(slug => new RelationLink(kind, page.ReferenceTo(slug)))],
        };

        public Page Telling(params Fact[] facts) => page with
        {
            FactEntries = [.. page.FactEntries, .. facts.Select(fact => new FactEntry.Own(fact))],
        };

        public Page Writing(string markdown)
        {
            var source = new SourceText(page.Source.Path, markdown);
            return page with { Source = source, Body = MarkdownReader.Read(source, 0, markdown.Length, new DiagnosticBag()) };
        }

        public Reference ReferenceTo(string id) => new(id, page.Source.Span(0, 0));
    }

    public static Fact Fact(string id, params string[] sources)
    {
        var place = new SourceText($"input/facts-of-{string.Join('-', sources)}.md", "");
        return new Fact(id, $"Says {id}.", [.. sources.Select(source => new Reference(source, place.Span(0, 0)))], place.Span(0, 0))
        {
            ValueSpan = place.Span(0, 0),
        };
    }

    public static FuzzyDate Date(string written)
    {
        Assert.True(FuzzyDate.TryParse(written, out var date, out var fault), fault);
        return date;
    }

    public static Catalog Catalog(IEnumerable<Page> pages, string sources = "", string tags = "")
    {
        var seeds = new SourceText("seeds/press.yml", "");
        var vocabulary = new SourceText("input/_data/tags.yml", "");
        return new Catalog(
            PageKinds.All,
            new SiteSettings(),
            [.. pages.OrderBy(page => page.Source.Path, StringComparer.Ordinal)],
            [.. Split(sources).Select(id => new SourceRecord(id, id, "A publisher", SourceTier.All[2], seeds.Span(0, 0)))],
            [.. Split(tags).Select(id => new Tag(id, $"{char.ToUpperInvariant(id[0])}{id[1..]}", "", TagGroup.All[0], vocabulary.Span(0, 0)))]);
    }

    public static Site Relate(this Catalog catalog, bool showDrafts = false) =>
        SiteRelator.Relate(catalog, new RelatingOptions(Now: null, showDrafts));

    /// <summary>The page of the site with a slug.</summary>
    public static Page The(this Site site, string slug) => site.Pages.First(page => page.Slug == slug);

    public static ImmutableArray<string> Slugs(this IEnumerable<Page> pages) => [.. pages.Select(page => page.Slug)];

    private static string[] Split(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
