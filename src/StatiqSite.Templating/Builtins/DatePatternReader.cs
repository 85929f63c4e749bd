using System.Globalization;

namespace StatiqSite.Templating.Builtins;

/// <summary>Reads a date that is written in a pattern of <c>%</c> codes: the other way around of <c>date.to_string</c>.</summary>
internal sealed class DatePatternReader
{
    private readonly string _text;
    private readonly Culture _culture;
    private int _position;
    private int _year = 1;
    private int _month = 1;
    private int _day = 1;
    private int _dayOfYear;
    private int _hour;
    private int _minute;
    private int _second;
    private long _ticks;
    private bool? _isAfternoon;
    private TimeSpan? _zone;
    private DateTime? _instant;

    private DatePatternReader(string text, Culture culture)
    {
        (_text, _culture) = (text, culture);
    }

    /// <summary>The date; of kind UTC where the text names a zone. Null where the text is not of the pattern.</summary>
    public static DateTime? Read(string text, string pattern, Culture culture)
    {
        var reader = new DatePatternReader(text, culture);
        return reader.Takes(pattern) && reader._position == text.Length ? reader.Date() : null;
    }

    private bool Takes(string pattern)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
            {
                if (!TakesLetter(pattern[i]))
                {
                    return false;
                }

                continue;
            }

            i += pattern[i + 1] == '-' && i + 2 < pattern.Length ? 2 : 1;
            if (!TakesCode(pattern[i]))
            {
                return false;
            }
        }

        return true;
    }

    private bool TakesLetter(char letter)
    {
        var isThere = _position < _text.Length && _text[_position] == letter;
        _position += isThere ? 1 : 0;
        return isThere;
    }

    private bool TakesCode(char code) => code switch
    {
        'Y' or 'G' => TakesNumber(4, 1, 9999, out _year),
        'y' => TakesShortYear(),
        'm' => TakesNumber(2, 1, 12, out _month),
        'd' => TakesNumber(2, 1, 31, out _day),
        'e' => TakesBlanks() && TakesNumber(2, 1, 31, out _day),
        'j' => TakesNumber(3, 1, 366, out _dayOfYear),
        'b' or 'h' or 'B' => TakesMonth(),
        'a' or 'A' => TakesName(_culture.Dates.DayNames) >= 0 || TakesName(_culture.Dates.AbbreviatedDayNames) >= 0,
        'H' => TakesNumber(2, 0, 23, out _hour),
        'k' => TakesBlanks() && TakesNumber(2, 0, 23, out _hour),
        'I' => TakesNumber(2, 1, 12, out _hour),
        'l' => TakesBlanks() && TakesNumber(2, 1, 12, out _hour),
        'M' => TakesNumber(2, 0, 59, out _minute),
        'S' => TakesNumber(2, 0, 59, out _second),
        'L' => TakesFraction(3),
        'N' => TakesFraction(9),
        'p' or 'P' => TakesHalfDay(),
        's' => TakesInstant(),
        'z' or 'Z' => TakesZone(),
        'u' => TakesNumber(1, 1, 7, out _),
        'w' => TakesNumber(1, 0, 6, out _),
        'U' or 'V' or 'W' => TakesNumber(2, 0, 53, out _),
        'c' => Takes("%a %b %e %T %Y"),
        'D' or 'x' => Takes("%m/%d/%y"),
        'F' => Takes("%Y-%m-%d"),
        'r' => Takes("%I:%M:%S %p"),
        'R' => Takes("%H:%M"),
        'T' or 'X' => Takes("%H:%M:%S"),
        'v' => Takes("%e-%b-%Y"),
        'n' => TakesLetter('\n'),
        't' => TakesLetter('\t'),
        'g' => true,
        '%' => TakesLetter('%'),
        _ => false,
    };

    private bool TakesNumber(int most, int least, int greatest, out int number)
    {
        var start = _position;
        while (_position < _text.Length && _position - start < most && char.IsAsciiDigit(_text[_position]))
        {
            _position++;
        }

        return int.TryParse(
                _text.AsSpan(start, _position - start), NumberStyles.None, CultureInfo.InvariantCulture, out number)
            && number >= least && number <= greatest;
    }

    private bool TakesShortYear()
    {
        if (!TakesNumber(2, 0, 99, out var year))
        {
            return false;
        }

        _year = year < 50 ? 2000 + year : 1900 + year;
        return true;
    }

    private bool TakesBlanks()
    {
        while (_position < _text.Length && _text[_position] == ' ')
        {
            _position++;
        }

        return true;
    }

    private bool TakesMonth()
    {
        var month = TakesName(_culture.Dates.MonthNames);
        month = month >= 0 ? month : TakesName(_culture.Dates.AbbreviatedMonthNames);
        _month = month + 1;
        return month >= 0;
    }

    /// <summary>The longest of the names that stands here, or -1: `十一月` before `十月`.</summary>
    private int TakesName(string[] names)
    {
        var found = -1;
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i].Length > (found < 0 ? 0 : names[found].Length)
                && _text.AsSpan(_position).StartsWith(names[i], StringComparison.OrdinalIgnoreCase))
            {
                found = i;
            }
        }

        _position += found < 0 ? 0 : names[found].Length;
        return found;
    }

    private bool TakesFraction(int digits)
    {
        if (!TakesNumber(digits, 0, 999_999_999, out var fraction))
        {
            return false;
        }

        _ticks = digits == 3 ? fraction * TimeSpan.TicksPerMillisecond : fraction / TimeSpan.NanosecondsPerTick;
        return true;
    }

    private bool TakesHalfDay()
    {
        var half = TakesName(["AM", "PM", _culture.Dates.AMDesignator, _culture.Dates.PMDesignator]);
        _isAfternoon = half % 2 == 1;
        return half >= 0;
    }

    private bool TakesInstant()
    {
        var start = _position;
        _position += _position < _text.Length && _text[_position] == '-' ? 1 : 0;
        while (_position < _text.Length && char.IsAsciiDigit(_text[_position]))
        {
            _position++;
        }

        if (!long.TryParse(
                _text.AsSpan(start, _position - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds)
            || Math.Abs((double)seconds) > 62_135_596_800)
        {
            return false;
        }

        _instant = DateTime.UnixEpoch.AddSeconds(seconds);
        return true;
    }

    private bool TakesZone()
    {
        if (TakesLetter('Z'))
        {
            _zone = TimeSpan.Zero;
            return true;
        }

        var sign = TakesLetter('-') ? -1 : 1;
        if (sign > 0 && !TakesLetter('+') || !TakesNumber(2, 0, 14, out var hours))
        {
            return false;
        }

        TakesLetter(':');
        if (!TakesNumber(2, 0, 59, out var minutes))
        {
            return false;
        }

        _zone = new TimeSpan(hours, minutes, 0) * sign;
        return true;
    }

    private DateTime? Date()
    {
        if (_instant is { } instant)
        {
            return instant;
        }

        if (_isAfternoon is { } isAfternoon && _hour <= 12)
        {
            _hour = (_hour % 12) + (isAfternoon ? 12 : 0);
        }

        if (_dayOfYear > (DateTime.IsLeapYear(_year) ? 366 : 365) || _day > DateTime.DaysInMonth(_year, _month))
        {
            return null;
        }

        var day = _dayOfYear > 0 ? new DateTime(_year, 1, 1).AddDays(_dayOfYear - 1) : new DateTime(_year, _month, _day);
        var ticks = (day + new TimeSpan(_hour, _minute, _second)).Ticks + _ticks - (_zone ?? TimeSpan.Zero).Ticks;
        return ticks < 0 || ticks > DateTime.MaxValue.Ticks
            ? null
            : new DateTime(ticks, _zone is null ? DateTimeKind.Unspecified : DateTimeKind.Utc);
    }
}
