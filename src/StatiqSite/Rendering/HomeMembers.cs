using System.Collections.Immutable;
using StatiqSite.Content.Kinds;
using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>What the home page's template sees beside what every page has.</summary>
internal static class HomeMembers
{
    private const int LatestPages = 6;
    private const int LatestSeries = 12;
    private const int LatestEvents = 60;

    public static readonly ImmutableArray<Member<PageView>> All =
    [
        new("latest", "The pages changed last.", view => view.Views.LinksTo(Latest(view.Views.Site))),
        new("series", "The newest twelve series.", view => view.Views.LinksTo(Newest(view.Views))),
        new("series_count", "How many series there are.", view => Value.Of(view.Views.PagesByKind.GetValueOrDefault(SeriesKind.Kind.Id, []).Length)),
        new("key_figures", "The figures that `input/index.md` uses among its facts.", view => ViewValues.List(view.ShownFacts.Where(shown => shown.Fact.Figure is not null), shown => ViewValues.Object(FactView.Shape, new FactView(shown, view.Views, null)))),
        new("recent_events", "The last twelve months of the timeline; of many entries the newest sixty.", view => EventView.ListDrawn(Recent(view.Views.Site), view.Views)),
        new("recent_timeline", "The same as an inline SVG.", view => TimelineDrawing.DrawStrip(Recent(view.Views.Site), "The last twelve months", view.Views.Scratch)),
        new("groups", "The vocabulary by group.", view => TagGroupView.ListOf(view.Views)),
    ];

    private static IEnumerable<Page> Latest(Site site) => site.Pages
        .Where(page => page.Kind.HasSlugs && page.Updated is not null)
        .OrderByDescending(page => page.Updated)
        .ThenBy(page => page, SiteViews.ByTitle)
        .Take(LatestPages);

    // Those without a date come last.
    private static IEnumerable<Page> Newest(SiteViews views) => views.PagesByKind.GetValueOrDefault(SeriesKind.Kind.Id, [])
        .Order(PageOrder.NewestFirst)
        .Take(LatestSeries);

    private static ImmutableArray<TimelineEntry> Recent(Site site)
    {
        // A site without a date has its "now" at the beginning of the calendar.
        var since = site.Now.Year > 1 ? site.Now.AddYears(-1) : DateOnly.MinValue;
        var recent = site.Timeline.Entries.Where(entry =>
            entry.Date is { Earliest: { } first, Latest: { } last } && first >= since && last <= site.Now.AddMonths(1));
        return [.. recent.TakeLast(LatestEvents)];
    }
}
