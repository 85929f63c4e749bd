using System.Collections.Immutable;
using System.Globalization;
using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>A year's page: <c>/timeline/2025/</c>.</summary>
internal sealed record YearPage(TimelineYear Year, TimelineYear? Previous, TimelineYear? Next, SiteViews Views)
    : ListPage(
        Year.Year.ToString(CultureInfo.InvariantCulture), $"What happened in {Year.Year}, by quarter and month, each with its source.",
        Year.Url, "year", "timeline",
        [new("Home", Views.Address("/")), new("Timeline", Views.Address("/timeline/")), new(Year.Year.ToString(CultureInfo.InvariantCulture), null)], Views)
{
    public static readonly ModelShape<YearPage> Shape = new("year's page", MembersWith<YearPage>(
    [
        new("year", "The year.", page => Value.Of(page.Year.Year)),
        new("quarters", "Its quarters that have entries.", page => ViewValues.List(page.Year.Quarters, quarter => ViewValues.Object(QuarterView.Shape, new QuarterView(page.Year, quarter, page.Views)))),
        new("events", "Entries known to the year only, or longer than a quarter.", page => EventView.List(page.Year.Vaguer, page.Views)),
        new("all", "Every entry but those that last the whole year, in order, numbered as in the drawing; empty where that has no numbers.", page => TimelineDrawing.HasNumbers(page.Drawn) ? EventView.ListDrawn(page.Drawn, page.Views) : ViewValues.List([])),
        new("timeline", "The same as an inline SVG; null for fewer than two.", page => TimelineDrawing.DrawStrip(page.Drawn, page.Title, page.Views.Scratch)),
        new("previous", "The year before that has entries, or null.", page => YearView.Of(page.Previous, page.Views)),
        new("next", "The year after that has entries, or null.", page => YearView.Of(page.Next, page.Views)),
    ]));

    // Days. What is known to no more than the year would fill the drawing and show nothing.
    private const int NearlyYear = 300;

    private ImmutableArray<TimelineEntry> Drawn =>
        [.. Year.Entries.Where(entry => entry.Date is { Earliest: { } first, Latest: { } last } && last.DayNumber - first.DayNumber < NearlyYear)];
}
