using System.Globalization;

namespace StatiqSite.Content.Facts;

/// <summary>A length of time in whole months: <c>18 months</c>, <c>2 years</c>.</summary>
public readonly record struct Age(int Months)
{
    /// <summary>What every written age matches; not all that matches is short enough.</summary>
    public const string Pattern = "[0-9]+ +(?:month|year)s?";

    private const int Longest = 1200;

    /// <summary>As an author writes it: <c>18 months</c>, <c>1 year</c>.</summary>
    public string Shown => Months % 12 == 0 ? Counted(Months / 12, "year") : Counted(Months, "month");

    /// <summary>The last day on which something of <paramref name="day"/> is not older than this.</summary>
    public DateOnly After(DateOnly day) => day > DateOnly.MaxValue.AddMonths(-Months) ? DateOnly.MaxValue : day.AddMonths(Months);

    /// <summary>Reads a whole number and <c>month</c> or <c>year</c>, of at least one month and at most a hundred years.</summary>
    public static bool TryParse(ReadOnlySpan<char> written, out Age age)
    {
        age = default;
        var space = written.IndexOf(' ');
        if (space < 0 || !int.TryParse(written[..space], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        var months = written[(space + 1)..].TrimStart(' ') switch
        {
            "month" or "months" => 1,
            "year" or "years" => 12,
            _ => 0,
        };
        age = months > 0 && number is > 0 and <= Longest ? new Age(number * months) : default;
        return age.Months is > 0 and <= Longest;
    }

    private static string Counted(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
