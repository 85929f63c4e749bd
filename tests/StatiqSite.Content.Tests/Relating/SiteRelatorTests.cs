using System.Collections.Immutable;
using StatiqSite.Content.Model;
using StatiqSite.Content.Relating;
using Xunit;

namespace StatiqSite.Content.Tests.Relating;

public sealed class SiteRelatorTests
{
    [Fact]
    public void Now_is_the_newest_date_of_the_tree_unless_it_is_given()
    {
        var catalog = Sample.Catalog(
        [
            Sample.Page("series", "a") with { Updated = new DateOnly(2025, 6, 1) },
            Sample.Page("series", "b") with { Updated = new DateOnly(2026, 1, 2) },
            Sample.Page("series", "c"),
        ]);

        Assert.Equal(new DateOnly(2026, 1, 2), catalog.Relate().Now);
        Assert.Equal(new DateOnly(2024, 1, 1), SiteRelator.Relate(catalog, new RelatingOptions(new DateOnly(2024, 1, 1), ShowDrafts: false)).Now);
    }

    [Fact]
    public void A_source_lists_the_facts_and_pages_that_rest_on_it()
    {
        var page = Sample.Page("series", "b").Telling(Sample.Fact("one", "daily", "daily"), Sample.Fact("two", "daily"), Sample.Fact("three", "weekly"));
        var site = Sample.Catalog(
            [
                page.Writing("Once [@daily; @unknown], twice [@daily, page 2]."),
                Sample.Page("series", "a").Telling(Sample.Fact("one", "daily")),
                Sample.Page("series", "c") with { Events = [new DatedEvent(Sample.Date("2025"), "x", new Reference("daily", default), null, default)] },
                Sample.Page("series", "d").Telling(Sample.Fact("draft", "daily")) with { IsDraft = true },
            ],
            sources: "daily weekly unused").Relate();

        var use = site.SourceUses.Of(site.Catalog.SourceOf("daily")!);
        Assert.Equal(["a#one", "b#one", "b#two"], use.Facts.Select(fact => $"{fact.Page.Slug}#{fact.Fact.Id}"));
        Assert.Equal([("a", 0), ("b", 2), ("c", 0)], use.Pages.Select(row => (row.Page.Slug, row.Citations)));
        Assert.False(site.SourceUses.Of(site.Catalog.SourceOf("unused")!).IsUsed);
    }

    [Fact]
    public void A_conflict_shows_on_both_facts_whichever_declares_it()
    {
        var site = Sample.Catalog(
        [
            Sample.Page("series", "a").Telling(Sample.Fact("one"), Conflicting("two", "b#one", "one", "nowhere", "two")),
            Sample.Page("series", "b").Telling(Conflicting("one", "a#two")),
        ]).Relate();

        Assert.Equal(["a#two"], ConflictsOf("a", "one"));
        Assert.Equal(["a#one", "b#one"], ConflictsOf("a", "two"));
        Assert.Equal(["a#two"], ConflictsOf("b", "one"));

        IEnumerable<string> ConflictsOf(string slug, string id) =>
            site.Conflicts.Of(site.The(slug).OwnFacts.First(fact => fact.Id == id)).Select(other => $"{other.Page.Slug}#{other.Fact.Id}");
    }

    [Fact]
    public void Nothing_at_all_is_a_site_too()
    {
        var site = Sample.Catalog([]).Relate();

        Assert.Equal(ImmutableArray<Page>.Empty, site.Pages);
        Assert.Equal(ImmutableArray<TimelineEntry>.Empty, site.Timeline.Entries);
    }

    private static Fact Conflicting(string id, params string[] others) => Sample.Fact(id) with
    {
        ConflictsWith = [.. others.Select(other => other.Split('#') is [var slug, var fact]
            ? new FactReference(slug, fact, default)
            : new FactReference(null, other, default))],
    };
}
