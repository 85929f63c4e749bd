using System.Globalization;

namespace StatiqSite.Rendering;

/// <summary>Where in its year a date lies, as exactly as it is known.</summary>
internal static class YearPart
{
    /// <summary>The month that holds the whole date, or null.</summary>
    public static int? MonthOf(Content.Facts.FuzzyDate date) =>
        date is { Earliest: { } first, Latest: { } last } && first.Year == last.Year && first.Month == last.Month ? first.Month : null;

    /// <summary>The quarter that holds the whole date, or null.</summary>
    public static int? QuarterOf(Content.Facts.FuzzyDate date) =>
        date is { Earliest: { } first, Latest: { } last } && first.Year == last.Year && Quarter(first) == Quarter(last) ? Quarter(first) : null;

    public static string MonthTitle(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    public static string QuarterTitle(int quarter) => quarter switch
    {
        1 => "First quarter",
        2 => "Second quarter",
        3 => "Third quarter",
        _ => "Fourth quarter",
    };

    private static int Quarter(DateOnly day) => ((day.Month - 1) / 3) + 1;
}
