using System.Globalization;
using StatiqSite.Content.Facts;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>What templates see of a date.</summary>
internal sealed record DateView(FuzzyDate Date)
{
    public static readonly ModelShape<DateView> Shape = new("date",
    [
        new("shown", "As a reader says it: `early December 2025`.", view => Value.Of(view.Date.Shown)),
        new("shown_zh", "The same in Chinese.", view => Value.Of(view.Date.ShownChinese)),
        new("machine", "For `<time datetime>`; null where no such form says it.", view => ViewValues.Text(view.Date.Machine)),
        new("written", "As front matter writes it: `early 2025-12`.", view => Value.Of(view.Date.Written)),
        new("earliest", "The first day it can be, `2025-12-01`; null where the start is open.", view => Day(view.Date.Earliest)),
        new("latest", "The last day it can be, `2025-12-10`; null where the end is open.", view => Day(view.Date.Latest)),
        new("year", "The year of its first day; null where the start is open.", view => view.Date.Year is { } year ? Value.Of(year) : Value.Null),
        new("is_approximate", "Told as \"about\".", view => Value.Of(view.Date.IsApproximate)),
        new("is_uncertain", "Told as doubtful.", view => Value.Of(view.Date.IsUncertain)),
        new("is_interval", "From one date to another.", view => Value.Of(view.Date.IsInterval)),
        new("is_day", "Known to the day.", view => Value.Of(view.Date.IsDay)),
    ]);

    public static Value Of(FuzzyDate date) => ViewValues.Object(Shape, new DateView(date));

    private static Value Day(DateOnly? day) => ViewValues.Text(day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
