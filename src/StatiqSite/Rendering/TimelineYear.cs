using System.Collections.Immutable;
using System.Globalization;
using StatiqSite.Content.Model;

namespace StatiqSite.Rendering;

/// <summary>The timeline's entries by the year in which they begin (or end, where the start is open).</summary>
internal sealed record TimelineYear(int Year, ImmutableArray<TimelineEntry> Entries)
{
    public string Url => string.Create(CultureInfo.InvariantCulture, $"/timeline/{Year:0000}/");

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
