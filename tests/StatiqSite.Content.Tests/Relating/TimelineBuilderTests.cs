using StatiqSite.Content.Model;
using Xunit;

namespace StatiqSite.Content.Tests.Relating;

public sealed class TimelineBuilderTests
{
    [Fact]
    public void Entries_stand_by_earliest_then_latest_day_then_page_and_place()
    {
        var late = Sample.Page("series", "b");
        var early = Sample.Page("series", "a");
        var site = Sample.Catalog(
        [
            late with { Events = [Event(late, "2025-03", "month"), Event(late, "2025", "year"), Event(late, "../2024", "until")] },
            early with { Events = [Event(early, "2025-03", "month"), Event(early, "early 2025-03", "early"), Event(early, "2025-03", "again")] },
        ]).Relate();

        Assert.Equal(
            ["b until", "b year", "a early", "a month", "a again", "b month"],
            site.Timeline.Entries.Select(entry => $"{entry.Page.Slug} {entry.Label}"));
    }

    [Fact]
    public void A_page_has_its_own_part_and_an_events_anchor_is_its_date_and_words()
    {
        var page = Sample.Page("series", "a");
        var other = Sample.Page("series", "b");
        var site = Sample.Catalog(
        [
            page with { Events = [Event(page, "2025-12", "last"), Event(page, "2025-01", "first")] },
            other with { Events = [Event(other, "2025-06", "between")] },
        ]).Relate();

        Assert.Equal(["2025-01-first first", "2025-12-last last"], site.Timeline.Of(site.The("a")).Select(entry => $"{entry.Anchor} {entry.Label}"));
    }

    [Fact]
    public void An_anchor_stays_when_an_event_is_put_before_it_and_a_repeated_one_gets_a_number()
    {
        var page = Sample.Page("series", "a");
        var few = page with { Events = [Event(page, "early 2025-12", "It’s back"), Event(page, "2024/..", "第二季")] };
        var more = page with { Events = [Event(page, "2023", "Before"), .. few.Events, Event(page, "2024/..", "第二季")] };

        Assert.Equal(["early-2025-12-its-back", "2024-第二季"], few.EventAnchors);
        Assert.Equal(["2023-before", "early-2025-12-its-back", "2024-第二季", "2024-第二季-2"], more.EventAnchors);
    }

    [Fact]
    public void A_fact_marked_for_it_stands_on_it_with_its_source()
    {
        var site = Sample.Catalog(
            [
                Sample.Page("series", "a").Telling(
                    Sample.Fact("shown", "nowhere", "daily") with { AsOf = Sample.Date("2025-06"), OnTimeline = true },
                    Sample.Fact("unmarked", "daily") with { AsOf = Sample.Date("2025-06") },
                    Sample.Fact("undated", "daily") with { OnTimeline = true }),
            ],
            sources: "daily").Relate();

        var entry = Assert.Single(site.Timeline.Entries);
        Assert.Equal(("shown", "Says shown.", "daily"), (entry.Anchor, entry.Label, entry.Source?.Id));
    }

    [Fact]
    public void An_event_that_rests_on_a_fact_rests_on_its_source()
    {
        var page = Sample.Page("series", "a").Telling(Sample.Fact("premiere", "daily"));
        var dated = new DatedEvent(
            Sample.Date("2025-06"), "It opens", Source: null,
            new FactReference(null, "premiere", page.Source.Span(0, 0)), page.Source.Span(0, 0));
        var site = Sample.Catalog([page with { Events = [dated] }], sources: "daily").Relate();

        var entry = Assert.Single(site.Timeline.Entries);
        Assert.Equal(("premiere", "daily"), (entry.Fact?.Id, entry.Source?.Id));
    }

    private static DatedEvent Event(Page page, string date, string label) =>
        new(Sample.Date(date), label, page.ReferenceTo("daily"), Fact: null, page.Source.Span(0, 0));
}
