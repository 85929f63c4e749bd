using System.Globalization;

namespace StatiqSite.Templating.Builtins;

/// <summary>Reads a date that is written without a known pattern: <c>2016/01/05</c>, <c>5 Jan 2016 20:50</c>, <c>2016年1月5日</c>.</summary>
/// <remarks>The library's own reading fills what is missing from the clock of the machine; here what is missing is a fault.</remarks>
internal sealed class DateReader
{
    private readonly string _text;
    private readonly Culture _culture;
    private readonly List<(int Value, int Digits)> _numbers = [];
    private int _position;
    private int _month;
    private int _monthPlace;
    private TimeSpan? _time;
    private TimeSpan? _zone;

    private DateReader(string text, Culture culture)
    {
        (_text, _culture) = (text, culture);
    }

    /// <summary>The date; of kind UTC where the text names a zone. Null where it is none.</summary>
    public static DateTime? Read(string text, Culture culture)
    {
        const int LongestDate = 100;
        if (text.Length > LongestDate)
        {
            return null;
        }

        var reader = new DateReader(text, culture);
        return reader.ReadParts() ? reader.Date() : null;
    }

    private bool ReadParts()
    {
        while (_position < _text.Length)
        {
            var letter = _text[_position];
            var isRead = letter switch
            {
                >= '0' and <= '9' => ReadNumber(),
                '+' or '-' when _time is not null => ReadZone(),
                ' ' or ',' or '/' or '-' or '.' or '年' or '月' or '日' => Skip(),
                _ => char.IsLetter(letter) && ReadWord(),
            };
            if (!isRead)
            {
                return false;
            }
        }

        return true;
    }

    private bool Skip()
    {
        _position++;
        return true;
    }

    private bool ReadNumber()
    {
        if (!TryDigits(4, out var value, out var digits))
        {
            return false;
        }

        if (_position < _text.Length && _text[_position] == ':')
        {
            return _time is null && ReadTime(value);
        }

        _numbers.Add((value, digits));
        return _numbers.Count <= 3 && _time is null;
    }

    private bool ReadTime(int hour)
    {
        _position++;
        if (!TryDigits(2, out var minute, out _))
        {
            return false;
        }

        var (second, ticks) = (0, 0L);
        if (Takes(':'))
        {
            if (!TryDigits(2, out second, out _))
            {
                return false;
            }

            if (Takes('.'))
            {
                if (!TryDigits(7, out var fraction, out var places))
                {
                    return false;
                }

                ticks = (long)(fraction * Math.Pow(10, 7 - places));
            }
        }

        _time = new TimeSpan(hour, minute, second) + TimeSpan.FromTicks(ticks);
        return hour < 24 && minute < 60 && second < 60;
    }

    private bool ReadZone()
    {
        var sign = _text[_position++] == '-' ? -1 : 1;
        if (_zone is { } known && known != TimeSpan.Zero || !TryDigits(4, out var hours, out var digits))
        {
            return false;
        }

        var minutes = 0;
        if (digits == 4)
        {
            (hours, minutes) = (hours / 100, hours % 100);
        }
        else if (Takes(':') && !TryDigits(2, out minutes, out _))
        {
            return false;
        }

        _zone = new TimeSpan(hours, minutes, 0) * sign;
        return hours <= 14 && minutes < 60;
    }

    private bool ReadWord()
    {
        var start = _position;
        while (_position < _text.Length && char.IsLetter(_text[_position]) && _text[_position] is not ('年' or '月' or '日'))
        {
            _position++;
        }

        var word = _text[start.._position];
        if (word is "T" or "t")
        {
            return _numbers.Count > 0 && _time is null;
        }

        if (word is "Z" or "z" or "UTC" or "GMT")
        {
            _zone = TimeSpan.Zero;
            return _time is not null;
        }

        return IsHalfDay(word) || IsMonth(word) || IsDayName(word);
    }

    private bool IsHalfDay(string word)
    {
        var isAfternoon = word.Equals("PM", StringComparison.OrdinalIgnoreCase);
        if (!isAfternoon && !word.Equals("AM", StringComparison.OrdinalIgnoreCase)
            || _time is not { Hours: >= 1 and <= 12 } time)
        {
            return false;
        }

        _time = time - TimeSpan.FromHours(time.Hours == 12 ? 12 : 0) + TimeSpan.FromHours(isAfternoon ? 12 : 0);
        return true;
    }

    private bool IsMonth(string word)
    {
        var month = 1 + Math.Max(IndexOf(_culture.Dates.MonthNames, word), IndexOf(_culture.Dates.AbbreviatedMonthNames, word));
        if (month == 0 || _month != 0)
        {
            return false;
        }

        (_month, _monthPlace) = (month, _numbers.Count);
        return true;
    }

    private bool IsDayName(string word) =>
        IndexOf(_culture.Dates.DayNames, word) >= 0 || IndexOf(_culture.Dates.AbbreviatedDayNames, word) >= 0;

    private static int IndexOf(string[] names, string word) => Array.FindIndex(
        names, name => name.Length > 0 && name.AsSpan().TrimEnd('.').Equals(word, StringComparison.OrdinalIgnoreCase));

    private bool Takes(char letter)
    {
        var isThere = _position < _text.Length && _text[_position] == letter;
        _position += isThere ? 1 : 0;
        return isThere;
    }

    private bool TryDigits(int most, out int value, out int digits)
    {
        var start = _position;
        while (_position < _text.Length && char.IsAsciiDigit(_text[_position]))
        {
            _position++;
        }

        digits = _position - start;
        value = 0;
        return digits > 0 && digits <= most
            && int.TryParse(_text.AsSpan(start, digits), NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    private DateTime? Date()
    {
        if (Parts() is not { } parts || parts.Month is < 1 or > 12 || parts.Year is < 1 or > 9999
            || parts.Day < 1 || parts.Day > DateTime.DaysInMonth(parts.Year, parts.Month))
        {
            return null;
        }

        var date = new DateTime(parts.Year, parts.Month, parts.Day) + (_time ?? TimeSpan.Zero);
        if (_zone is not { } zone)
        {
            return date;
        }

        var ticks = date.Ticks - zone.Ticks;
        return ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks
            ? null
            : new DateTime(ticks, DateTimeKind.Utc);
    }

    private (int Year, int Month, int Day)? Parts()
    {
        if (_month != 0)
        {
            return _numbers.Count switch
            {
                // `5 Jan 2016`, `Jan 5, 2016`, `2016 Jan 5`; `Jan 2016`.
                2 when _monthPlace == 1 && _numbers[0].Digits > 2 => (Year(0), _month, _numbers[1].Value),
                2 => (Year(1), _month, _numbers[0].Value),
                1 when _numbers[0].Digits > 2 => (Year(0), _month, 1),
                _ => null,
            };
        }

        var isYearFirst = _numbers.Count > 0 && (_numbers[0].Digits > 2 || _culture.Order == DateOrder.YearFirst);
        return _numbers.Count switch
        {
            3 when isYearFirst => (Year(0), _numbers[1].Value, _numbers[2].Value),
            3 when _culture.Order == DateOrder.DayFirst => (Year(2), _numbers[1].Value, _numbers[0].Value),
            3 => (Year(2), _numbers[0].Value, _numbers[1].Value),
            2 when _numbers[0].Digits > 2 => (Year(0), _numbers[1].Value, 1),
            2 when _numbers[1].Digits > 2 => (Year(1), _numbers[0].Value, 1),
            _ => null,
        };
    }

    // Two digits are of 1950 to 2049, as .NET has it.
    private int Year(int index)
    {
        var (value, digits) = _numbers[index];
        return digits > 2 ? value : value < 50 ? 2000 + value : 1900 + value;
    }
}
