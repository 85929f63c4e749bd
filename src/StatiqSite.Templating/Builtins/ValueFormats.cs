using System.Globalization;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Builtins;

/// <summary>Writes numbers, dates and time spans in a .NET format, for <c>math.format</c> and <c>object.format</c>.</summary>
internal static class ValueFormats
{
    // `D999999999` asks for a gigabyte.
    private const int MostDigits = 99;

    /// <summary>The value in the format that is the second argument and the culture that is the third.</summary>
    public static Value Format(EvaluationContext context, ReadOnlySpan<Value> arguments, Value value)
    {
        var format = Arguments.Text(context, arguments, 1);
        var culture = Culture.Of(context, arguments, 2);
        context.Charge(16L * (format.Length + MostDigits));
        if (HasTooManyDigits(format))
        {
            throw TemplateFault.WrongArgument(
                1, string.Create(CultureInfo.InvariantCulture, $"a format asks for {MostDigits} digits at most"));
        }

        if (value.Kind == ValueKind.BigInteger)
        {
            context.PayForDigits(value.BigInteger);
        }

        try
        {
            return Value.Of(value.Kind switch
            {
                ValueKind.Integer => value.Bits.ToString(format, culture.Numbers),
                ValueKind.BigInteger => value.BigInteger.ToString(format, culture.Numbers),
                ValueKind.Decimal => value.DecimalNumber.ToString(format, culture.Numbers),
                ValueKind.Double => value.Number.ToString(format, culture.Numbers),
                ValueKind.Date => value.Date.ToString(format, culture.Dates),
                _ => value.TimeSpan.ToString(format, CultureInfo.InvariantCulture),
            });
        }
        catch (FormatException)
        {
            throw TemplateFault.WrongArgument(
                1,
                $"`{Arguments.Shown(format)}` is not a format for {Arguments.KindName(value)}",
                value.IsNumber
                    ? "formats for numbers are for example `N2` (1,523.00), `0.0` (1523.0), `P1` (50.0 %), `X4` (00FF; whole numbers)"
                    : null);
        }
    }

    private static bool HasTooManyDigits(string format)
    {
        var digits = format.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
        return digits.Length is > 0 and < 20 && format.Length - digits.Length == 1
            && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var precision)
            && precision > MostDigits;
    }
}
