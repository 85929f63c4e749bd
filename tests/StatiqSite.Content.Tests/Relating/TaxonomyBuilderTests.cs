using StatiqSite.Content.Model;
using Xunit;

namespace StatiqSite.Content.Tests.Relating;

public sealed class TaxonomyBuilderTests
{
    [Fact]
    public void A_tag_lists_its_pages_by_kind_then_title()
    {
        var site = Sample.Catalog(
            [
                Sample.Page("policy", "a-rule", "family"),
                Sample.Page("series", "zebra", "family"),
                Sample.Page("series", "Ape", "family other"),
                Sample.Page("series", "cat"),
            ],
            tags: "family other").Relate();

        Assert.Equal(["Ape", "zebra", "a-rule"], site.Taxonomy.Of(site.Catalog.TagOf("family")!).Pages.Slugs());
    }

    [Fact]
    public void Counts_of_neighbors_equal_a_naive_recount()
    {
        var random = new Random(7);
        string[] tags = [.. Enumerable.Range(0, 12).Select(number => $"tag-{(char)('a' + number)}")];
        List<Page> pages =
        [
            .. Enumerable.Range(0, 80).Select(number => Sample.Page(
                "series", $"page-{number}", string.Join(' ', tags.Where(_ => random.Next(3) == 0).Append("unknown")))),
        ];
        var site = Sample.Catalog(pages, tags: string.Join(' ', tags)).Relate();

        foreach (var tag in site.Catalog.Tags)
        {
            var expected = site.Catalog.Tags
                .Where(other => other.Id != tag.Id)
                .Select(other => (other.Id, Shared: pages.Count(page => Has(page, tag.Id) && Has(page, other.Id))))
                .Where(other => other.Shared > 0)
                .OrderByDescending(other => other.Shared)
                .ThenBy(other => other.Id, StringComparer.Ordinal);
            Assert.Equal(expected, site.Taxonomy.Of(tag).Neighbors.Select(other => (other.Tag.Id, other.Shared)));
        }

        static bool Has(Page page, string tag) => page.Tags.Any(own => own.Id == tag);
    }

    [Fact]
    public void A_tag_written_twice_counts_once()
    {
        var site = Sample.Catalog([Sample.Page("series", "glory", "family other family")], tags: "family other").Relate();

        var use = site.Taxonomy.Of(site.Catalog.TagOf("family")!);
        Assert.Equal(["glory"], use.Pages.Slugs());
        Assert.Equal([("other", 1)], use.Neighbors.Select(other => (other.Tag.Id, other.Shared)));
    }

    [Fact]
    public void Drafts_are_left_out_unless_they_are_shown()
    {
        var catalog = Sample.Catalog(
            [Sample.Page("series", "glory", "family"), Sample.Page("series", "honor", "family") with { IsDraft = true }],
            tags: "family");
        var tag = catalog.TagOf("family")!;

        Assert.Equal(["glory"], catalog.Relate().Taxonomy.Of(tag).Pages.Slugs());
        Assert.Equal(["glory"], catalog.Relate().Pages.Slugs());
        Assert.Equal(["glory", "honor"], catalog.Relate(showDrafts: true).Taxonomy.Of(tag).Pages.Slugs());
    }
}
