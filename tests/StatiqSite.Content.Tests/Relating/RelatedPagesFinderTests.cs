using System.Diagnostics;
using StatiqSite.Content.Model;
using Xunit;

namespace StatiqSite.Content.Tests.Relating;

public sealed class RelatedPagesFinderTests
{
    [Fact]
    public void What_few_share_counts_more_than_what_many_share()
    {
        var site = Sample.Catalog(
            [
                Sample.Page("series", "glory", "common rare"),
                Sample.Page("series", "a", "common"),
                Sample.Page("series", "b", "common"),
                Sample.Page("series", "z", "rare"),
            ],
            tags: "common rare").Relate();

        Assert.Equal(
            ["z: shares the tag Rare", "a: shares the tag Common", "b: shares the tag Common"],
            RelatedTo(site, "glory"));
    }

    [Fact]
    public void The_reason_names_tags_relations_and_sources()
    {
        var site = Sample.Catalog(
            [
                Sample.Page("series", "glory", "family dialect")
                    .Naming(Sample.Platforms, "hongguo")
                    .Telling(Sample.Fact("one", "daily"), Sample.Fact("two", "weekly")),
                Sample.Page("series", "all", "family dialect").Naming(Sample.Platforms, "hongguo").Telling(Sample.Fact("x", "daily")),
                Sample.Page("series", "platform").Naming(Sample.Platforms, "hongguo").Telling(Sample.Fact("x", "daily")),
                Sample.Page("series", "sources").Telling(Sample.Fact("x", "daily", "weekly")),
                Sample.Page("platform", "hongguo"),
            ],
            sources: "daily weekly", tags: "family dialect").Relate();

        Assert.Equal(
            [
                "all: shares the tags Family and Dialect; also on hongguo",
                "platform: also on hongguo; rests on the same source",
                "sources: rests on two of the same sources",
            ],
            RelatedTo(site, "glory"));
    }

    [Fact]
    public void Pages_that_a_group_names_are_not_told_again()
    {
        var site = Sample.Catalog(
            [
                Sample.Page("series", "glory", "family").Naming(Sample.Related, "a"),
                Sample.Page("series", "a", "family"),
                Sample.Page("series", "b", "family"),
            ],
            tags: "family").Relate();

        Assert.Equal(["b: shares the tag Family"], RelatedTo(site, "glory"));
        Assert.Equal(["b: shares the tag Family"], RelatedTo(site, "a"));
    }

    [Fact]
    public void Six_at_most_and_always_the_same()
    {
        var first = Generated(300).Relate();
        var second = Generated(300).Relate();

        foreach (var page in first.Pages)
        {
            var related = RelatedTo(first, page.Slug).ToList();
            Assert.InRange(related.Count, 0, 6);
            Assert.Equal(related, RelatedTo(second, page.Slug));
        }
    }

    [Fact]
    public void Ten_thousand_pages_with_a_tag_in_common_take_a_moment()
    {
        var catalog = Generated(10_000);
        var watch = Stopwatch.StartNew();
        var site = catalog.Relate();

        Assert.Equal(10_000, site.Pages.Length);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    private static Catalog Generated(int count)
    {
        var random = new Random(11);
        return Sample.Catalog(
            Enumerable.Range(0, count).Select(number => Sample
                .Page("series", $"page-{number}", $"everywhere tag-{random.Next(200)} tag-{random.Next(200)} tag-{random.Next(200)}")
                .Naming(Sample.Related, $"page-{random.Next(count)}")
                .Telling(Sample.Fact("one", $"source-{random.Next(count)}"), Sample.Fact("two", $"source-{random.Next(200)}"))),
            sources: string.Join(' ', Enumerable.Range(0, count).Select(number => $"source-{number}")),
            tags: "everywhere " + string.Join(' ', Enumerable.Range(0, 200).Select(number => $"tag-{number}")));
    }

    private static IEnumerable<string> RelatedTo(Site site, string slug) =>
        site.Relations.Of(site.The(slug)).Related.Select(related => $"{related.Page.Slug}: {related.Reason}");
}
