using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

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
