using System.Collections.Immutable;
using System.Globalization;

namespace StatiqSite.Content.Facts;

/// <summary>Days and months as people write them elsewhere (<c>15.3.2025</c>, <c>2025/3/15</c>, <c>2025年3月15日</c>, <c>March 15, 2025</c>), as they are written here.</summary>
internal static class ForeignDate
{
    private const string Separators = "./-年月日 ,";

    private static readonly ImmutableArray<string> Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>The date; null where the words are none. Not sure is what could be two: the third of April or the fourth of March.</summary>
    public static (string Date, bool IsSure)? Of(string written)
    {
        // A slash also parts two dates, so one date has one sort of sign between its numbers.
        var isMixed = "./-".Count(sign => written.Contains(sign, StringComparison.Ordinal)) > 1;
        var parts = written.Split(Separators.ToCharArray(), 4, StringSplitOptions.RemoveEmptyEntries);
        return isMixed ? null : parts switch
        {
            [{ Length: 4 } year, var month] => Whole(year, month, null),
            [var month, { Length: 4 } year] => Whole(year, month, null),
            [{ Length: 4 } year, var month, var day] => Whole(year, month, day),
            [var month, var day, { Length: 4 } year] when NumberOf(month) is null => Whole(year, month, day),
            [var day, var month, { Length: 4 } year] => OfTwo(day, month, year),
            _ => null,
        };
    }

    /// <summary>Europe writes the day first, America the month; only what is above 12 tells.</summary>
    private static (string Date, bool IsSure)? OfTwo(string first, string second, string year) =>
        NumberOf(second) > 12 ? Whole(year, first, second)
        : Whole(year, second, first) is { } date ? date with { IsSure = MonthOf(first) is null || first == second || NumberOf(second) is null }
        : null;

    private static (string Date, bool IsSure)? Whole(string year, string month, string? day)
    {
        if (NumberOf(year) is not { } y || MonthOf(month) is not { } m || (day is not null && NumberOf(day) is null))
        {
            return null;
        }

        var date = string.Create(CultureInfo.InvariantCulture, $"{y:0000}-{m:00}{(day is null ? "" : "-")}{NumberOf(day ?? ""):00}");
        return FuzzyDate.TryParse(date, out _, out _) ? (date, true) : null;
    }

    private static int? MonthOf(string word) => NumberOf(word) is { } number
        ? number is >= 1 and <= 12 ? number : null
        : word.Length >= 3 && Months.FirstOrDefault(month => month.StartsWith(word, StringComparison.OrdinalIgnoreCase)) is { } name ? Months.IndexOf(name) + 1
        : null;

    private static int? NumberOf(string word) =>
        word.Length is > 0 and <= 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
