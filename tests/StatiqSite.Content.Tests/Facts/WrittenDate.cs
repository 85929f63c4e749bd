using System.Globalization;

namespace StatiqSite.Content.Tests.Facts;

/// <summary>A way of writing a date.</summary>
internal enum DateForm
{
    Year,
    YearOfUnknownMonth,
    Month,
    MonthOfUnknownDay,
    Day,
    Quarter,
    NumberedQuarter,
    Season,
    Third,
    Decade,
    Century,
}

/// <summary>A written date, and the days it means by plain counting on the calendar; knows nothing of the reader it is to test.</summary>
/// <param name="Month">1 to 12; of it a quarter or season is taken.</param>
/// <param name="Day">1 to 31; what the month does not have falls on its last day.</param>
/// <param name="Mark">Nothing, <c>~</c>, <c>?</c> or <c>%</c>.</param>
internal sealed record WrittenDate(DateForm Form, int Year, int Month, int Day, string Mark)
{
    private int Quarter => (Month + 2) / 3;

    private int Third => Math.Min((Day + 9) / 10, 3);

    private int DayOfMonth => Math.Min(Day, DateTime.DaysInMonth(Year, Month));

    public string Written => string.Create(CultureInfo.InvariantCulture, $"{Form switch
    {
        DateForm.Year => $"{Year:0000}",
        DateForm.YearOfUnknownMonth => $"{Year:0000}-XX",
        DateForm.Month => $"{Year:0000}-{Month:00}",
        DateForm.MonthOfUnknownDay => $"{Year:0000}-{Month:00}-XX",
        DateForm.Day => $"{Year:0000}-{Month:00}-{DayOfMonth:00}",
        DateForm.Quarter => $"{Year:0000}-Q{Quarter}",
        DateForm.NumberedQuarter => $"{Year:0000}-{32 + Quarter}",
        DateForm.Season => $"{Year:0000}-{20 + Quarter}",
        DateForm.Third => $"{(Third == 1 ? "early" : Third == 2 ? "mid" : "late")} {Year:0000}-{Month:00}",
        DateForm.Decade => $"{Year / 10:000}X",
        _ => $"{Year / 100:00}XX",
    }}{Mark}");

    /// <summary>The first day of it: the smallest that <see cref="Holds"/>.</summary>
    public DateOnly First => Form switch
    {
        DateForm.Year or DateForm.YearOfUnknownMonth => new DateOnly(Year, 1, 1),
        DateForm.Month or DateForm.MonthOfUnknownDay => new DateOnly(Year, Month, 1),
        DateForm.Day => new DateOnly(Year, Month, DayOfMonth),
        DateForm.Quarter or DateForm.NumberedQuarter => new DateOnly(Year, 1, 1).AddMonths(3 * (Quarter - 1)),
        DateForm.Season => new DateOnly(Year, 3, 1).AddMonths(3 * (Quarter - 1)),
        DateForm.Third => new DateOnly(Year, Month, 1).AddDays(10 * (Third - 1)),
        DateForm.Decade => new DateOnly(Year - (Year % 10), 1, 1),
        _ => new DateOnly(Year - (Year % 100), 1, 1),
    };

    /// <summary>The last day of it, found by walking on until a day no longer belongs to it.</summary>
    public DateOnly Last
    {
        get
        {
            var day = First;
            while (day < DateOnly.MaxValue && Holds(day.AddDays(1)))
            {
                day = day.AddDays(1);
            }

            return day;
        }
    }

    /// <summary>The same told more simply, the simplest first: what a failing property is brought down to.</summary>
    public IEnumerable<WrittenDate> Simpler()
    {
        if (Mark.Length > 0)
        {
            yield return this with { Mark = "" };
        }

        if (Form != DateForm.Year)
        {
            yield return this with { Form = DateForm.Year };
        }

        if (Year != 2024)
        {
            yield return this with { Year = 2024 };
            yield return this with { Year = Year < 2024 ? Year + ((2025 - Year) / 2) : Year - ((Year - 2023) / 2) };
        }

        if (Month > 1)
        {
            yield return this with { Month = 1 };
            yield return this with { Month = Month - 1 };
        }

        if (Day > 1)
        {
            yield return this with { Day = 1 };
            yield return this with { Day = Day - 1 };
        }
    }

    public override string ToString() => Written;

    private bool Holds(DateOnly day) => Form switch
    {
        DateForm.Year or DateForm.YearOfUnknownMonth => day.Year == Year,
        DateForm.Month or DateForm.MonthOfUnknownDay => day.Year == Year && day.Month == Month,
        DateForm.Day => day == First,
        DateForm.Quarter or DateForm.NumberedQuarter => day.Year == Year && (day.Month + 2) / 3 == Quarter,
        DateForm.Season => day.Month / 3 % 4 == Quarter % 4 && day.DayNumber - First.DayNumber < 100,
        DateForm.Third => day.Year == Year && day.Month == Month && Math.Min((day.Day + 9) / 10, 3) == Third,
        DateForm.Decade => day.Year / 10 == Year / 10,
        _ => day.Year / 100 == Year / 100,
    };
}

/// <summary>One date as written, or two with a slash between; an end may be open.</summary>
/// <param name="To">Of no meaning where it is no interval.</param>
internal sealed record WrittenSpan(WrittenDate? From, WrittenDate? To, bool IsInterval)
{
    public string Written => IsInterval ? $"{From?.Written ?? ".."}/{To?.Written ?? ".."}" : From!.Written;

    public DateOnly? First => From?.First;

    public DateOnly? Last => IsInterval ? To?.Last : From!.Last;

    /// <summary>False for what no source means: two open ends, or an end before its start.</summary>
    public bool IsSense => (From is not null || To is not null) && !(First > Last);

    public IEnumerable<WrittenSpan> Simpler()
    {
        var simpler = From?.Simpler().Select(from => this with { From = from }) ?? [];
        if (IsInterval)
        {
            simpler = simpler.Concat(To?.Simpler().Select(to => this with { To = to }) ?? []);
            simpler = From is null ? simpler : simpler.Prepend(new WrittenSpan(From, null, IsInterval: false));
        }

        return simpler.Where(span => span.IsSense);
    }

    public override string ToString() => Written;
}
