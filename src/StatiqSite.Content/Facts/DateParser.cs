using System.Globalization;

namespace StatiqSite.Content.Facts;

/// <summary>Reads dates as EDTF and the press write them; nothing is ever rolled over.</summary>
internal static class DateParser
{
    /// <summary>What the whole of one written date matches: a third of a month, a month with or without a day, a year with or without a quarter.</summary>
    public const string Pattern =
        "(?:(?:early|mid|late) [0-9]{4}-(?:0[1-9]|1[0-2])(?:-XX)?"
        + "|[0-9]{4}(?:-(?:XX(?:-XX)?|Q[1-4]|2[1-4]|3[3-6]|(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]|XX))?))?"
        + "|[0-9]{3}X|[0-9]{2}XX)[~?%]?";

    private const string NoDate = "this is not a date";
    private const string Dashes = "a date is written with dashes, the year first: `2025-06-01`";

    /// <summary>One date or an open end; the fault says in a few words what is wrong.</summary>
    public static bool TryParse(ReadOnlySpan<char> written, out DatePart part, out string fault)
    {
        part = default;
        var third = TakeThird(ref written);
        if (third < 0)
        {
            fault = "`early`, `mid` and `late` stand before a month, with one space: `early 2025-12`";
            return false;
        }

        var (isApproximate, isUncertain) = TakeMark(ref written);
        if (!TryParseDate(written, out part, out fault))
        {
            return false;
        }

        if (third > 0)
        {
            if (part.Precision != DatePrecision.Month)
            {
                fault = "`early`, `mid` and `late` say which third of a month: `early 2025-12`";
                return false;
            }

            part = part with { Precision = DatePrecision.MonthThird, Day = (byte)third };
        }

        part = part with { IsApproximate = isApproximate, IsUncertain = isUncertain };
        return true;
    }

    /// <summary>1 to 3 for a word that was taken off; 0 for none; -1 for a word that stands alone.</summary>
    private static int TakeThird(ref ReadOnlySpan<char> written)
    {
        var third = written.StartsWith("early") ? 1 : written.StartsWith("mid") ? 2 : written.StartsWith("late") ? 3 : 0;
        if (third == 0)
        {
            return 0;
        }

        var length = third switch { 1 => 5, 2 => 3, _ => 4 };
        if (written.Length < length + 2 || written[length] != ' ' || !char.IsAsciiDigit(written[length + 1]))
        {
            return -1;
        }

        written = written[(length + 1)..];
        return third;
    }

    private static (bool IsApproximate, bool IsUncertain) TakeMark(ref ReadOnlySpan<char> written)
    {
        if (written.IsEmpty)
        {
            return default;
        }

        var mark = written[^1] switch
        {
            '~' => (true, false),
            '?' => (false, true),
            '%' => (true, true),
            _ => (false, false),
        };
        if (mark != (false, false))
        {
            written = written[..^1];
        }

        return mark;
    }

    private static bool TryParseDate(ReadOnlySpan<char> written, out DatePart part, out string fault)
    {
        part = default;
        if (!TryParseYear(written, out var year, out var precision, out fault))
        {
            return false;
        }

        var rest = written[4..];
        if (rest.IsEmpty)
        {
            part = new DatePart(precision, (short)year, 0, 0);
            return true;
        }

        if (rest[0] != '-')
        {
            fault = char.IsAsciiDigit(rest[0]) ? "a year has four digits" : Dashes;
            return false;
        }

        if (precision != DatePrecision.Year)
        {
            // 202X-06 would be June of some year: nothing that can be drawn or compared.
            fault = "a decade or century has no months";
            return false;
        }

        rest = rest[1..];
        if (rest is "XX" or "XX-XX")
        {
            part = new DatePart(DatePrecision.Year, (short)year, 0, 0);
            return true;
        }

        if (rest.Length == 2 && rest[0] is 'Q' or 'q')
        {
            fault = "a year has the quarters Q1 to Q4";
            part = new DatePart(DatePrecision.Quarter, (short)year, (byte)(rest[1] - '0'), 0);
            return rest[1] is >= '1' and <= '4' && rest[0] == 'Q';
        }

        return TryParseMonth(rest, year, out part, out fault);
    }

    private static bool TryParseYear(ReadOnlySpan<char> written, out int year, out DatePrecision precision, out string fault)
    {
        (year, precision) = (0, DatePrecision.Year);
        var digits = written.IndexOfAnyExceptInRange('0', '9');
        digits = digits < 0 ? written.Length : digits;
        var unknown = digits is 2 or 3 && written.Length >= 4 && written[digits..4].IndexOfAnyExcept('X') < 0 ? 4 - digits : 0;
        if (digits + unknown != 4)
        {
            fault = digits is 0 or > 8 ? NoDate
                : digits == 8 && written.Length == 8 ? Dashes
                : digits is 1 or 2 && written.Length > digits && written[digits] is '-' or '/' or '.' ? Dashes
                : "a year has four digits";
            return false;
        }

        foreach (var digit in written[..digits])
        {
            year = (year * 10) + (digit - '0');
        }

        (year, precision) = unknown switch
        {
            1 => (year * 10, DatePrecision.Decade),
            2 => (year * 100, DatePrecision.Century),
            _ => (year, DatePrecision.Year),
        };
        fault = "there is no year 0";
        return year > 0;
    }

    private static bool TryParseMonth(ReadOnlySpan<char> rest, int year, out DatePart part, out string fault)
    {
        part = default;
        var dash = rest.IndexOf('-');
        var written = dash < 0 ? rest : rest[..dash];
        if (!TryParseNumber(written, out var month))
        {
            fault = written.Length == 1 && char.IsAsciiDigit(written[0])
                ? $"a month has two digits: `0{written}`"
                : Dashes;
            return false;
        }

        if (dash < 0 && month is >= 21 and <= 24)
        {
            (part, fault) = (new DatePart(DatePrecision.Season, (short)year, (byte)month, 0), "");
            return true;
        }

        if (dash < 0 && month is >= 33 and <= 36)
        {
            (part, fault) = (new DatePart(DatePrecision.Quarter, (short)year, (byte)(month - 32), 0), "");
            return true;
        }

        if (month is < 1 or > 12)
        {
            fault = string.Create(CultureInfo.InvariantCulture, $"there is no month {month}");
            return false;
        }

        part = new DatePart(DatePrecision.Month, (short)year, (byte)month, 0);
        fault = "";
        return dash < 0 || rest[(dash + 1)..] is "XX" || TryParseDay(rest[(dash + 1)..], ref part, out fault);
    }

    private static bool TryParseDay(ReadOnlySpan<char> written, ref DatePart part, out string fault)
    {
        if (!TryParseNumber(written, out var day))
        {
            fault = written.Length == 1 && char.IsAsciiDigit(written[0]) ? $"a day has two digits: `0{written}`"
                : written.Length > 2 && written[2] is 'T' or ' ' ? "a date has no time of day"
                : Dashes;
            return false;
        }

        var days = DateTime.DaysInMonth(part.Year, part.Month);
        if (day < 1 || day > days)
        {
            fault = string.Create(CultureInfo.InvariantCulture,
                $"{DatePart.NameOf(part.Month)} {part.Year} has {days} days");
            return false;
        }

        (part, fault) = (part with { Precision = DatePrecision.Day, Day = (byte)day }, "");
        return true;
    }

    private static bool TryParseNumber(ReadOnlySpan<char> written, out int number)
    {
        var isTwoDigits = written.Length == 2 && char.IsAsciiDigit(written[0]) && char.IsAsciiDigit(written[1]);
        number = isTwoDigits ? ((written[0] - '0') * 10) + (written[1] - '0') : 0;
        return isTwoDigits;
    }
}
