using System.Globalization;
using StatiqSite.Content.Facts;

namespace StatiqSite.Rendering;

/// <summary>Days to places across a drawing: from the first day of the first quarter that any date touches to the end of the last.</summary>
internal readonly record struct TimeScale(DateOnly First, DateOnly Last)
{
    /// <summary>The place of the first day, in percent; before it lies half a mark.</summary>
    public const double FirstPlace = 2;

    /// <summary>The place of the end; behind it a mark's number finds room.</summary>
    public const double LastPlace = 93;

    // So many names of quarters stand side by side on a phone.
    private const int FewQuarters = 4;

    private double PerDay => (LastPlace - FirstPlace) / Math.Max(1, Last.DayNumber - First.DayNumber);

    public static TimeScale Over(IEnumerable<FuzzyDate> dates)
    {
        var (first, last) = (DateOnly.MaxValue, DateOnly.MinValue);
        foreach (var date in dates)
        {
            var start = date.Earliest ?? Later(date.Latest!.Value, -6);
            var end = date.Latest ?? Later(date.Earliest!.Value, 6);
            (first, last) = (start < first ? start : first, end > last ? end : last);
        }

        return new TimeScale(QuarterStart(first), Later(QuarterStart(last), 3));
    }

    /// <summary>So many months later, but never beyond the first and last month there is.</summary>
    public static DateOnly Later(DateOnly day, int months)
    {
        var month = Math.Clamp((day.Year * 12) + day.Month - 1 + months, 12, (9999 * 12) + 11);
        return new DateOnly(month / 12, (month % 12) + 1, 1);
    }

    public Percent X(DateOnly day) => XOf(day.DayNumber);

    /// <summary>Where a date begins and ends; an open end reaches the edge.</summary>
    public (Percent Start, Percent End) Place(FuzzyDate date) => (
        date.Earliest is { } first ? X(first) : new Percent(0),
        date.Latest is { } last ? XOf(last.DayNumber + 1) : new Percent(100));

    /// <summary>Quarters over up to two years, else years; over many years not each of them is named. A fine one is not named on a phone.</summary>
    public IEnumerable<(DateOnly Day, string Label, bool IsFine)> Ticks()
    {
        var years = Last.Year - First.Year;
        if (years <= 2)
        {
            var quarters = ((Last.Year - First.Year) * 4) + ((Last.Month - First.Month) / 3);
            for (var day = First; day < Last; day = Later(day, 3))
            {
                var isNamed = day.Month == 1 || day == First;
                yield return (day, day.ToString(isNamed ? "MMM yyyy" : "MMM", CultureInfo.InvariantCulture), quarters > FewQuarters && day.Month != 1 && day.Month != 7);
            }

            yield break;
        }

        var step = 1 + (years / 10);
        for (var day = new DateOnly(First.Year, 1, 1); day < Last; day = Later(day, step * 12))
        {
            if (day >= First)
            {
                yield return (day, day.ToString("yyyy", CultureInfo.InvariantCulture), false);
            }
        }
    }

    private Percent XOf(int dayNumber) => new(FirstPlace + ((dayNumber - First.DayNumber) * PerDay));

    private static DateOnly QuarterStart(DateOnly day) => new(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1);
}
