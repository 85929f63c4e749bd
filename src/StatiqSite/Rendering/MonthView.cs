using System.Collections.Immutable;
using System.Globalization;
using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

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
