using System.Collections.Immutable;
using System.Globalization;

namespace StatiqSite.Content.Facts;

/// <summary>How much of a date is known.</summary>
internal enum DatePrecision : byte
{
    /// <summary>Nothing: the open end of an interval.</summary>
    Open,
    Century,
    Decade,
    Year,
    Season,
    Quarter,
    Month,
    /// <summary>Days 1–10, 11–20 or 21–end of a month.</summary>
    MonthThird,
    Day,
}

/// <summary>One date, or one end of an interval.</summary>
/// <param name="Month">1–12; of a season its number in EDTF (21–24); of a quarter 1–4; else 0.</param>
/// <param name="Day">1–31; of a third of a month 1–3; else 0.</param>
internal readonly record struct DatePart(DatePrecision Precision, short Year, byte Month, byte Day)
{
    private static readonly ImmutableArray<string> Months =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    private static readonly ImmutableArray<string> Seasons = ["spring", "summer", "autumn", "winter"];
    private static readonly ImmutableArray<string> Ordinals = ["first", "second", "third", "fourth"];
    private static readonly ImmutableArray<string> Thirds = ["early", "mid", "late"];

    public bool IsApproximate { get; init; }

    public bool IsUncertain { get; init; }

    /// <summary>The first day of it; null: open.</summary>
    public DateOnly? First => Precision switch
    {
        DatePrecision.Open => null,
        DatePrecision.Season => new DateOnly(Year, FirstMonthOfSeason, 1),
        DatePrecision.Quarter => new DateOnly(Year, (Month * 3) - 2, 1),
        DatePrecision.Month => new DateOnly(Year, Month, 1),
        DatePrecision.MonthThird => new DateOnly(Year, Month, (Day * 10) - 9),
        DatePrecision.Day => new DateOnly(Year, Month, Day),
        _ => new DateOnly(Math.Max((int)Year, 1), 1, 1),
    };

    /// <summary>The last day of it; null: open.</summary>
    public DateOnly? Last => Precision switch
    {
        DatePrecision.Open => null,
        DatePrecision.Century => new DateOnly(Year + 99, 12, 31),
        DatePrecision.Decade => new DateOnly(Year + 9, 12, 31),
        DatePrecision.Year => new DateOnly(Year, 12, 31),
        // Winter runs into the next year; of the last year that can be written only December is left.
        DatePrecision.Season when Month == 24 && Year == 9999 => DateOnly.MaxValue,
        DatePrecision.Season => new DateOnly(Year, FirstMonthOfSeason, 1).AddMonths(3).AddDays(-1),
        DatePrecision.Quarter => LastOfMonth(Month * 3),
        DatePrecision.Month => LastOfMonth(Month),
        DatePrecision.MonthThird when Day == 3 => LastOfMonth(Month),
        DatePrecision.MonthThird => new DateOnly(Year, Month, Day * 10),
        _ => First,
    };

    /// <summary>As EDTF writes it.</summary>
    public string Written
    {
        get
        {
            var mark = (IsApproximate, IsUncertain) switch
            {
                (true, true) => "%",
                (true, false) => "~",
                (false, true) => "?",
                _ => "",
            };
            return string.Create(CultureInfo.InvariantCulture, $"{WrittenDate}{mark}");
        }
    }

    /// <summary>In English, the way a sentence has it.</summary>
    public string Shown => $"{(IsApproximate ? $"about {Article}" : "")}{ShownDate}{(IsUncertain ? " (uncertain)" : "")}";

    /// <summary>The same behind a preposition: <c>the third quarter of 2025</c>.</summary>
    public string ShownBehindWord => $"{(IsApproximate ? "" : Article)}{Shown}";

    /// <summary>In Chinese.</summary>
    public string ShownChinese => $"{(IsApproximate ? "约" : "")}{ChineseDate}{(IsUncertain ? "（存疑）" : "")}";

    /// <summary>For machines, where HTML has a way to write it; a date with a doubt has none.</summary>
    public string? Machine => IsApproximate || IsUncertain
        ? null
        : Precision is DatePrecision.Year or DatePrecision.Month or DatePrecision.Day ? WrittenDate : null;

    private string Article => Precision == DatePrecision.Quarter ? "the " : "";

    private int FirstMonthOfSeason => (Month - 20) * 3;

    internal string MonthName => Months[Month - 1];

    private string WrittenDate => Precision switch
    {
        DatePrecision.Century => string.Create(CultureInfo.InvariantCulture, $"{Year / 100:00}XX"),
        DatePrecision.Decade => string.Create(CultureInfo.InvariantCulture, $"{Year / 10:000}X"),
        DatePrecision.Year => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}"),
        DatePrecision.Season => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month}"),
        DatePrecision.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-Q{Month}"),
        DatePrecision.Month => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}"),
        DatePrecision.MonthThird => string.Create(CultureInfo.InvariantCulture, $"{Thirds[Day - 1]} {Year:0000}-{Month:00}"),
        DatePrecision.Day => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}"),
        _ => "..",
    };

    private string ShownDate => Precision switch
    {
        DatePrecision.Century => string.Create(CultureInfo.InvariantCulture, $"{Year}–{Year + 99}"),
        DatePrecision.Decade => string.Create(CultureInfo.InvariantCulture, $"the {Year}s"),
        DatePrecision.Year => string.Create(CultureInfo.InvariantCulture, $"{Year}"),
        // It runs into the next year.
        DatePrecision.Season when Month == 24 => string.Create(CultureInfo.InvariantCulture, $"winter {Year}–{Year + 1}"),
        DatePrecision.Season => string.Create(CultureInfo.InvariantCulture, $"{Seasons[Month - 21]} {Year}"),
        DatePrecision.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Ordinals[Month - 1]} quarter of {Year}"),
        DatePrecision.Month => string.Create(CultureInfo.InvariantCulture, $"{MonthName} {Year}"),
        DatePrecision.MonthThird => string.Create(CultureInfo.InvariantCulture, $"{Thirds[Day - 1]}{(Day == 2 ? '-' : ' ')}{MonthName} {Year}"),
        DatePrecision.Day => string.Create(CultureInfo.InvariantCulture, $"{Day} {MonthName} {Year}"),
        _ => "",
    };

    private string ChineseDate => Precision switch
    {
        DatePrecision.Century => string.Create(CultureInfo.InvariantCulture, $"{Year}–{Year + 99}年"),
        DatePrecision.Decade => string.Create(CultureInfo.InvariantCulture, $"{Year}年代"),
        DatePrecision.Year => string.Create(CultureInfo.InvariantCulture, $"{Year}年"),
        DatePrecision.Season => string.Create(CultureInfo.InvariantCulture, $"{Year}年{"春夏秋冬"[Month - 21]}季"),
        DatePrecision.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Year}年第{"一二三四"[Month - 1]}季度"),
        DatePrecision.Month => string.Create(CultureInfo.InvariantCulture, $"{Year}年{Month}月"),
        DatePrecision.MonthThird => string.Create(CultureInfo.InvariantCulture, $"{Year}年{Month}月{"上中下"[Day - 1]}旬"),
        DatePrecision.Day => string.Create(CultureInfo.InvariantCulture, $"{Year}年{Month}月{Day}日"),
        _ => "",
    };

    /// <summary>The English name of a month, 1 to 12.</summary>
    public static string NameOf(int month) => Months[month - 1];

    private DateOnly LastOfMonth(int month) => new(Year, month, DateTime.DaysInMonth(Year, month));
}
