using StatiqSite.Content.Model;
using Xunit;

namespace StatiqSite.Content.Tests.Relating;

public sealed class RelationsBuilderTests
{
    [Fact]
    public void A_relation_shows_on_both_pages()
    {
        var site = Sample.Catalog(
        [
            Sample.Page("series", "glory").Naming(Sample.ProducedBy, "heard-island").Naming(Sample.Platforms, "hongguo"),
            Sample.Page("series", "dawn").Naming(Sample.ProducedBy, "heard-island"),
            Sample.Page("organization", "heard-island"),
            Sample.Page("platform", "hongguo"),
        ]).Relate();

        Assert.Equal(["Produced by: heard-island", "On: hongguo"], GroupsOf(site, "glory"));
        Assert.Equal(["Produced: dawn glory"], GroupsOf(site, "heard-island"));
        Assert.Equal(["Shows: glory"], GroupsOf(site, "hongguo"));
    }

    [Fact]
    public void Own_groups_come_first_then_inverse_ones_by_kind()
    {
        var site = Sample.Catalog(
        [
            Sample.Page("organization", "parent").Naming(Sample.Related, "glory"),
            Sample.Page("policy", "rule").Naming(new RelationKind("applies_to", "Applies to", "Rules", []), "parent"),
            Sample.Page("series", "glory").Naming(Sample.ProducedBy, "parent"),
        ]).Relate();

        Assert.Equal(["Related: glory", "Produced: glory", "Rules: rule"], GroupsOf(site, "parent"));
    }

    [Fact]
    public void A_relation_that_reads_the_same_from_both_sides_makes_one_group()
    {
        var site = Sample.Catalog(
        [
            Sample.Page("series", "a").Naming(Sample.Related, "b"),
            Sample.Page("series", "b").Naming(Sample.Related, "a", "c"),
            Sample.Page("series", "c"),
        ]).Relate();

        Assert.Equal(["Related: b"], GroupsOf(site, "a"));
        Assert.Equal(["Related: a c"], GroupsOf(site, "b"));
        Assert.Equal(["Related: b"], GroupsOf(site, "c"));
    }

    [Fact]
    public void What_a_rule_reports_is_left_out()
    {
        var site = Sample.Catalog(
        [
            Sample.Page("series", "a").Naming(Sample.Related, "nowhere", "a", "draft", "b", "b"),
            Sample.Page("series", "b"),
            Sample.Page("series", "draft") with { IsDraft = true },
        ]).Relate();

        Assert.Equal(["Related: b"], GroupsOf(site, "a"));
        Assert.Equal(["Related: a"], GroupsOf(site, "b"));
    }

    [Fact]
    public void Prose_that_links_or_uses_a_fact_is_a_backlink_unless_a_group_names_the_page()
    {
        var site = Sample.Catalog(
        [
            Sample.Page("series", "by-path").Writing("[a](/series/glory/#premiere) [b](xref:glory)"),
            Sample.Page("series", "by-file").Writing("[a](../series/glory.md) [b](https://example.org/series/glory/)"),
            Sample.Page("series", "by-fact").Writing("It opened [fact:glory#premiere]."),
            Sample.Page("series", "by-use") with { FactEntries = [new FactEntry.Use(new FactReference("glory", "premiere", default))] },
            Sample.Page("series", "in-a-group").Writing("[a](xref:glory)").Naming(Sample.Related, "glory"),
            Sample.Page("trend", "another-kind").Writing("[a](xref:glory)"),
            Sample.Page("series", "glory").Writing("[a](xref:glory) [b](#top)"),
        ]).Relate();

        Assert.Equal(
            ["by-fact", "by-file", "by-path", "by-use", "another-kind"],
            site.Relations.Of(site.The("glory")).Backlinks.Slugs());
    }

    private static IEnumerable<string> GroupsOf(Site site, string slug) =>
        site.Relations.Of(site.The(slug)).Groups.Select(group => $"{group.Label}: {string.Join(' ', group.Pages.Slugs())}");
}
