using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

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
