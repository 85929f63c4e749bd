using System.Globalization;

namespace StatiqSite.Content.Facts;

/// <summary>How an interval with two ends is told: what both ends share is said once.</summary>
internal static class IntervalWords
{
    /// <summary><c>January–August 2025</c>, <c>3–14 March 2025</c>, <c>June 2024 – January 2025</c>.</summary>
    public static string English(DatePart start, DatePart end)
    {
        if (start == end)
        {
            return start.Shown;
        }

        if (!AreAlike(start, end))
        {
            return $"{start.Shown} – {end.Shown}";
        }

        var inMonth = start.Month == end.Month && start.Precision is DatePrecision.Day or DatePrecision.MonthThird;
        var shared = start.Precision switch
        {
            DatePrecision.Quarter => string.Create(CultureInfo.InvariantCulture, $" quarter of {start.Year}"),
            _ when inMonth => string.Create(CultureInfo.InvariantCulture, $" {start.MonthName} {start.Year}"),
            _ => string.Create(CultureInfo.InvariantCulture, $" {start.Year}"),
        };
        var joint = start.Precision switch
        {
            DatePrecision.Quarter => " to ",
            DatePrecision.MonthThird => inMonth ? " to " : " – ",
            DatePrecision.Day when !inMonth => " – ",
            _ => "–",
        };
        return $"{start.Shown[..^shared.Length]}{joint}{end.Shown}";
    }

    /// <summary><c>2025年1月至8月</c>, <c>2025年3月3日至14日</c>, <c>2024年6月至2025年1月</c>.</summary>
    public static string Chinese(DatePart start, DatePart end)
    {
        if (start == end)
        {
            return start.ShownChinese;
        }

        var shared = !AreAlike(start, end) ? ""
            : start.Month == end.Month && start.Precision is DatePrecision.Day or DatePrecision.MonthThird
                ? string.Create(CultureInfo.InvariantCulture, $"{start.Year}年{start.Month}月")
                : string.Create(CultureInfo.InvariantCulture, $"{start.Year}年");
        return $"{start.ShownChinese}至{end.ShownChinese[shared.Length..]}";
    }

    /// <summary>True where both are told alike, of one year and without a doubt.</summary>
    private static bool AreAlike(DatePart start, DatePart end) =>
        start.Precision == end.Precision && start.Precision > DatePrecision.Year && start.Year == end.Year
        && !(start.IsApproximate || start.IsUncertain || end.IsApproximate || end.IsUncertain);
}
