using System.Collections.Immutable;
using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>The timeline index: <c>/timeline/</c>.</summary>
internal sealed record TimelinePage(ImmutableArray<TimelineYear> Years, SiteViews Views)
    : ListPage(
        "Timeline", "Every dated event and every figure marked for the timeline, by year, quarter and month.",
        "/timeline/", "timeline", "timeline",
        [new("Home", Views.Address("/")), new("Timeline", null)], Views)
{
    private const int LatestEvents = 30;

    public static readonly ModelShape<TimelinePage> Shape = new("timeline index", MembersWith<TimelinePage>(
    [
        new("years", "Newest first.", page => ViewValues.List(page.Years.Reverse(), year => YearView.Of(year, page.Views))),
        new("count", "How many entries.", page => Value.Of(page.Entries.Length)),
        new("timeline", "How many entries begin when, as an inline SVG.", page => TimelineDrawing.DrawDensity(page.Entries, "The timeline", page.Views.Scratch)),
        new("kinds", "The timelines of the kinds: `title`, `url`, `count`, `is_current`.", page => KindTimelineLink.ListOf(page.Views, current: null)),
        new("tags", "The tags whose pages have most entries: `tag`, `count`.", page => TagShareView.ListOf(page.Views)),
        new("latest", "The newest thirty, newest first.", page => EventView.List(page.Entries.Reverse().Take(LatestEvents), page.Views)),
    ]));

    private ImmutableArray<TimelineEntry> Entries => Views.Site.Timeline.Entries;
}
