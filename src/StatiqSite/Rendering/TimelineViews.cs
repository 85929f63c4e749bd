using System.Collections.Immutable;
using System.Globalization;
using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>The timeline's entries by the year in which they begin (or end, where the start is open).</summary>
internal sealed record TimelineYear(int Year, ImmutableArray<TimelineEntry> Entries)
{
    public string Url => string.Create(CultureInfo.InvariantCulture, $"/timeline/{Year}/");

    /// <summary>Oldest first.</summary>
    public static ImmutableArray<TimelineYear> AllOf(Timeline timeline) =>
    [
        .. timeline.Entries
            .GroupBy(entry => entry.Date.Year ?? 0)
            .OrderBy(group => group.Key)
            .Select(group => new TimelineYear(group.Key, [.. group])),
    ];

    public ImmutableArray<TimelineQuarter> Quarters =>
    [
        .. Entries
            .Where(entry => YearPart.QuarterOf(entry.Date) is not null)
            .GroupBy(entry => YearPart.QuarterOf(entry.Date)!.Value)
            .OrderBy(group => group.Key)
            .Select(group => new TimelineQuarter(group.Key, [.. group])),
    ];

    /// <summary>Known to the year only, or longer than a quarter.</summary>
    public IEnumerable<TimelineEntry> Vaguer => Entries.Where(entry => YearPart.QuarterOf(entry.Date) is null);
}

/// <summary>A quarter of a year with what is known to lie in it.</summary>
internal sealed record TimelineQuarter(int Number, ImmutableArray<TimelineEntry> Entries)
{
    public IEnumerable<(int Month, ImmutableArray<TimelineEntry> Entries)> Months => Entries
        .Where(entry => YearPart.MonthOf(entry.Date) is not null)
        .GroupBy(entry => YearPart.MonthOf(entry.Date)!.Value)
        .OrderBy(group => group.Key)
        .Select(group => (group.Key, group.ToImmutableArray()));

    /// <summary>Known to the quarter only.</summary>
    public IEnumerable<TimelineEntry> Vaguer => Entries.Where(entry => YearPart.MonthOf(entry.Date) is null);
}

/// <summary>What templates see of a month on the timeline.</summary>
internal sealed record MonthView(TimelineYear Year, int Month, ImmutableArray<TimelineEntry> Entries, SiteViews Views)
{
    public static readonly ModelShape<MonthView> Shape = new("month of the timeline",
    [
        new("number", "1 to 12.", view => Value.Of(view.Month)),
        new("title", "`March 2025`", view => Value.Of(string.Create(CultureInfo.InvariantCulture, $"{YearPart.MonthTitle(view.Month)} {view.Year.Year}"))),
        new("anchor", "Its id on the year's page.", view => Value.Of(view.Anchor)),
        new("url", "The year's page with the anchor.", view => Value.Of($"{view.Views.Address(view.Year.Url)}#{view.Anchor}")),
        new("count", "How many entries.", view => Value.Of(view.Entries.Length)),
        new("events", "The entries.", view => EventView.List(view.Entries, view.Views)),
    ]);

    private string Anchor => $"month-{Month}";
}

/// <summary>What templates see of a quarter on the timeline.</summary>
internal sealed record QuarterView(TimelineYear Year, TimelineQuarter Quarter, SiteViews Views)
{
    public static readonly ModelShape<QuarterView> Shape = new("quarter of the timeline",
    [
        new("number", "1 to 4.", view => Value.Of(view.Quarter.Number)),
        new("title", "`First quarter`", view => Value.Of(YearPart.QuarterTitle(view.Quarter.Number))),
        new("anchor", "Its id on the year's page.", view => Value.Of($"quarter-{view.Quarter.Number}")),
        new("url", "The year's page with the anchor.", view => Value.Of($"{view.Views.Address(view.Year.Url)}#quarter-{view.Quarter.Number}")),
        new("count", "How many entries.", view => Value.Of(view.Quarter.Entries.Length)),
        new("months", "Its months that have entries.", view => ViewValues.List(view.Quarter.Months, month => ViewValues.Object(MonthView.Shape, new MonthView(view.Year, month.Month, month.Entries, view.Views)))),
        new("events", "Entries known to the quarter only.", view => EventView.List(view.Quarter.Vaguer, view.Views)),
    ]);
}

/// <summary>What templates see of a year on the timeline.</summary>
internal sealed record YearView(TimelineYear Year, SiteViews Views)
{
    public static readonly ModelShape<YearView> Shape = new("year of the timeline",
    [
        new("year", "The year.", view => Value.Of(view.Year.Year)),
        new("url", "Its page.", view => Value.Of(view.Views.Address(view.Year.Url))),
        new("count", "How many entries.", view => Value.Of(view.Year.Entries.Length)),
        new("quarters", "Its quarters that have entries.", view => ViewValues.List(view.Year.Quarters, quarter => ViewValues.Object(QuarterView.Shape, new QuarterView(view.Year, quarter, view.Views)))),
        new("events", "Entries known to the year only, or longer than a quarter.", view => EventView.List(view.Year.Vaguer, view.Views)),
    ]);

    public static Value Of(TimelineYear? year, SiteViews views) =>
        year is null ? Value.Null : ViewValues.Object(Shape, new YearView(year, views));
}

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
        new("timeline", "How many entries begin when, as an inline SVG.", page => TimelineDrawing.DrawDensity(page.Entries, "The timeline")),
        new("latest", "The newest thirty, newest first.", page => EventView.List(page.Entries.Reverse().Take(LatestEvents), page.Views)),
    ]));

    private ImmutableArray<TimelineEntry> Entries => Views.Site.Timeline.Entries;
}

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
        new("all", "Every entry, in order; numbered as in the drawing.", page => EventView.List(page.Year.Entries, page.Views)),
        new("timeline", "The same as an inline SVG; null for fewer than two.", page => TimelineDrawing.DrawStrip(page.Year.Entries, page.Title)),
        new("previous", "The year before that has entries, or null.", page => YearView.Of(page.Previous, page.Views)),
        new("next", "The year after that has entries, or null.", page => YearView.Of(page.Next, page.Views)),
    ]));
}
