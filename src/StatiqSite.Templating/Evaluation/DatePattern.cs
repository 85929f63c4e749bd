using System.Globalization;
using System.Text;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Evaluation;

/// <summary>A date format of <c>%</c> codes (<c>%d %b %Y</c>), compiled once; English names unless others are given.</summary>
internal sealed class DatePattern
{
    private readonly Part[] _parts;

    private DatePattern(Part[] parts)
    {
        _parts = parts;
    }

    public static DatePattern Compile(string pattern)
    {
        var parts = new GrowingArray<Part>();
        var literal = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
            {
                literal.Append(pattern[i]);
                continue;
            }

            // `%-d` drops the padding, as in Ruby.
            var isBare = pattern[i + 1] == '-' && i + 2 < pattern.Length;
            i += isBare ? 2 : 1;
            AddCode(parts, literal, pattern[i], isBare);
        }

        Flush(parts, literal);
        return new DatePattern(parts.ToArray());
    }

    public void Write(TemplateOutput output, DateTime date)
    {
        foreach (var part in _parts)
        {
            if (part.Literal is { } literal)
            {
                output.Write(literal);
                continue;
            }

            var room = output.Room(48);
            output.Advance(WriteCode(room, part.Code, part.IsBare, date, DateTimeFormatInfo.InvariantInfo));
        }
    }

    public string Format(DateTime date) => Format(date, DateTimeFormatInfo.InvariantInfo);

    public string Format(DateTime date, DateTimeFormatInfo names)
    {
        var text = new StringBuilder();
        Span<byte> room = stackalloc byte[48];
        foreach (var part in _parts)
        {
            text.Append(Encoding.UTF8.GetString(
                part.Literal ?? room[..WriteCode(room, part.Code, part.IsBare, date, names)]));
        }

        return text.ToString();
    }

    private static void AddCode(GrowingArray<Part> parts, StringBuilder literal, char code, bool isBare)
    {
        var expanded = code switch
        {
            'c' => "%a %b %e %T %Y",
            'D' or 'x' => "%m/%d/%y",
            'F' => "%Y-%m-%d",
            'r' => "%I:%M:%S %p",
            'R' => "%H:%M",
            'T' or 'X' => "%H:%M:%S",
            _ => null,
        };
        switch (code)
        {
            case 'n':
                literal.Append('\n');
                break;
            case 't':
                literal.Append('\t');
                break;
            case '%':
                literal.Append('%');
                break;
            case 'g':
                // Upstream's switch to the invariant culture, which is the only one here.
                break;
            case 'v':
                AddCode(parts, literal, 'e', isBare: false);
                literal.Append('-');
                AddCode(parts, literal, '^', isBare: false);
                literal.Append('-');
                AddCode(parts, literal, 'Y', isBare: false);
                break;
            case var _ when expanded is not null:
                Flush(parts, literal);
                foreach (var part in Compile(expanded)._parts)
                {
                    parts.Add(part);
                }

                break;
            case var _ when "aAbBCdehHIjklLmMNpPsSuUVwWyYzZ^G".Contains(code, StringComparison.Ordinal):
                Flush(parts, literal);
                parts.Add(new Part(Literal: null, code, isBare));
                break;
            default:
                literal.Append('%').Append(code);
                break;
        }
    }

    private static void Flush(GrowingArray<Part> parts, StringBuilder literal)
    {
        if (literal.Length > 0)
        {
            parts.Add(new Part(Encoding.UTF8.GetBytes(literal.ToString()), Code: '\0', IsBare: false));
            literal.Clear();
        }
    }

    private static int WriteCode(
        Span<byte> room, char code, bool isBare, DateTime date, DateTimeFormatInfo names) => code switch
        {
            'Y' => Digits(room, date.Year, isBare ? 1 : 4),
            'm' => Digits(room, date.Month, isBare ? 1 : 2),
            'd' => Digits(room, date.Day, isBare ? 1 : 2),
            'b' or 'h' => Word(room, names.GetAbbreviatedMonthName(date.Month)),
            'B' => Word(room, names.GetMonthName(date.Month)),
            '^' => Word(room, DateTimeFormatInfo.InvariantInfo.GetAbbreviatedMonthName(date.Month).ToUpperInvariant()),
            'a' => Word(room, names.GetAbbreviatedDayName(date.DayOfWeek)),
            'A' => Word(room, names.GetDayName(date.DayOfWeek)),
            'C' => Digits(room, date.Year / 100, 2),
            'y' => Digits(room, date.Year % 100, isBare ? 1 : 2),
            'e' => Blanks(room, date.Day, isBare),
            'H' => Digits(room, date.Hour, isBare ? 1 : 2),
            'k' => Blanks(room, date.Hour, isBare),
            'I' => Digits(room, HalfDay(date), isBare ? 1 : 2),
            'l' => Blanks(room, HalfDay(date), isBare),
            'j' => Digits(room, date.DayOfYear, isBare ? 1 : 3),
            'L' => Digits(room, date.Millisecond, 3),
            'N' => Digits(room, date.Ticks % TimeSpan.TicksPerSecond * 100, 9),
            'M' => Digits(room, date.Minute, isBare ? 1 : 2),
            'p' => Word(room, date.Hour < 12 ? names.AMDesignator : names.PMDesignator),
            'P' => Word(room, (date.Hour < 12 ? names.AMDesignator : names.PMDesignator).ToLowerInvariant()),
            's' => Digits(room, (date.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond, 1),
            'S' => Digits(room, date.Second, isBare ? 1 : 2),
            'u' => Digits(room, date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek, 1),
            'w' => Digits(room, (int)date.DayOfWeek, 1),
            'U' => Digits(room, (date.DayOfYear + 6 - (int)date.DayOfWeek) / 7, 2),
            'W' => Digits(room, (date.DayOfYear + 6 - (((int)date.DayOfWeek + 6) % 7)) / 7, 2),
            'V' => Digits(room, ISOWeek.GetWeekOfYear(date), 2),
            'G' => Digits(room, ISOWeek.GetYear(date), 4),
            _ => Word(room, code == 'Z' || code == 'z' ? "+00:00" : ""),
        };

    private static int HalfDay(DateTime date) => date.Hour % 12 == 0 ? 12 : date.Hour % 12;

    private static int Blanks(Span<byte> room, int number, bool isBare)
    {
        if (isBare || number > 9)
        {
            return Digits(room, number, 1);
        }

        room[0] = (byte)' ';
        room[1] = (byte)('0' + number);
        return 2;
    }

    private static int Word(Span<byte> room, string word) => Encoding.UTF8.GetBytes(word, room);

    private static int Digits(Span<byte> room, long number, int width)
    {
        if (width == 2 && (ulong)number < 100)
        {
            room[0] = (byte)('0' + (number / 10));
            room[1] = (byte)('0' + (number % 10));
            return 2;
        }

        if (width == 4 && (ulong)number < 10_000)
        {
            _ = Digits(room, number / 100, 2);
            return 2 + Digits(room[2..], number % 100, 2);
        }

        var start = 0;
        if (number < 0)
        {
            room[start++] = (byte)'-';
            number = -number;
        }

        var length = width;
        for (var rest = number; rest >= Power(length); length++)
        {
        }

        for (var i = start + length - 1; i >= start; i--)
        {
            room[i] = (byte)('0' + (number % 10));
            number /= 10;
        }

        return start + length;
    }

    private static long Power(int digits)
    {
        var power = 1L;
        for (var i = 0; i < digits; i++)
        {
            power *= 10;
        }

        return power;
    }

    private readonly record struct Part(byte[]? Literal, char Code, bool IsBare);
}
