using System.Globalization;
using System.Numerics;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Parsing;

/// <summary>Reads number literals: <c>1</c>, <c>1_000</c>, <c>1e3</c>, <c>1.5</c>, <c>0x1F</c>, <c>0b101</c>, suffixes <c>f d m u</c>.</summary>
internal static class NumberReader
{
    // A whole number of more digits is not a literal that anybody writes; parsing it would take quadratic time.
    private const int MaximumDigits = 1000;

    /// <summary>The number at a place, which moves behind it; null where the letters are no number.</summary>
    public static Value Read(string text, ref int position)
    {
        if (text[position] == '0' && position + 1 < text.Length && text[position + 1] is 'x' or 'X' or 'b' or 'B'
            && position + 1 < text.Length)
        {
            return ReadBits(text, ref position);
        }

        var start = position;
        SkipDigits(text, ref position);
        var isWhole = true;
        if (position + 1 < text.Length && text[position] == '.' && char.IsAsciiDigit(text[position + 1]))
        {
            isWhole = false;
            position++;
            SkipDigits(text, ref position);
        }

        var exponent = 0;
        var mantissaEnd = position;
        if (HasExponent(text, position))
        {
            position += text[position + 1] is '+' or '-' ? 2 : 1;
            SkipDigits(text, ref position);
            _ = int.TryParse(
                text.AsSpan(mantissaEnd + 1, position - mantissaEnd - 1), NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture, out exponent);
        }

        var letters = text[start..position].Replace("_", "", StringComparison.Ordinal);
        if (position < text.Length && text[position] is 'm' or 'M' && position < text.Length)
        {
            position++;
            return decimal.TryParse(letters, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
                ? Value.Of(exact)
                : Value.Null;
        }

        if (position < text.Length && text[position] is 'f' or 'F' or 'd' or 'D' && position < text.Length)
        {
            position++;
            isWhole = false;
        }

        if (!isWhole || exponent < 0)
        {
            return Value.Of(double.Parse(letters, NumberStyles.Float, CultureInfo.InvariantCulture));
        }

        var digits = text[start..mantissaEnd].Replace("_", "", StringComparison.Ordinal);
        return digits.Length + exponent > MaximumDigits
            ? Value.Null
            : Value.Of(
                BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) * BigInteger.Pow(10, exponent));
    }

    private static bool HasExponent(string text, int position)
    {
        if (position + 1 >= text.Length || text[position] is not ('e' or 'E'))
        {
            return false;
        }

        return char.IsAsciiDigit(text[position + 1])
            || (text[position + 1] is '+' or '-' && position + 2 < text.Length && char.IsAsciiDigit(text[position + 2]));
    }

    private static Value ReadBits(string text, ref int position)
    {
        var width = text[position + 1] is 'x' or 'X' ? 4 : 1;
        position += 2;
        var number = BigInteger.Zero;
        var count = 0;
        for (; position < text.Length; position++)
        {
            var letter = text[position];
            if (letter == '_')
            {
                continue;
            }

            var digit = width == 4 && char.IsAsciiHexDigit(letter) ? Convert.ToInt32(letter.ToString(), 16)
                : width == 1 && letter is '0' or '1' ? letter - '0'
                : -1;
            if (digit < 0)
            {
                break;
            }

            number = (number << width) | digit;
            count += number.IsZero ? 0 : width;
            if (count > 4 * MaximumDigits)
            {
                return Value.Null;
            }
        }

        if (position < text.Length && text[position] is 'u' or 'U' && position < text.Length)
        {
            position++;
            return Value.Of(number);
        }

        // Without `u` the bits are those of a signed number.
        return number.GetBitLength() switch
        {
            32 => Value.Of((int)(uint)number),
            64 => Value.Of((long)(ulong)number),
            _ => Value.Of(number),
        };
    }

    private static void SkipDigits(string text, ref int position)
    {
        while (position < text.Length && (char.IsAsciiDigit(text[position]) || text[position] == '_'))
        {
            position++;
        }
    }
}
