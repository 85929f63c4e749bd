using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Builtins;

/// <summary>The functions on numbers, <c>math.…</c>.</summary>
internal static class MathFunctions
{
    /// <summary>A new function is one row here and its body below.</summary>
    public static readonly ImmutableArray<Builtin> All =
    [
        new("math.abs", "value", "The number without its sign.", Abs),
        new("math.ceil", "value", "The next whole number at or above.", Ceil),
        new("math.floor", "value", "The next whole number at or below.", Floor),
        new("math.round", "value precision?", "The nearest number of so many decimals, none if not said; halves go to the even one.", Round),
        new("math.plus", "value with", "The sum.", Plus),
        new("math.minus", "value with", "The difference.", Minus),
        new("math.times", "value with", "The product.", Times),
        new("math.divided_by", "value divisor", "The quotient; by a whole number, rounded down to a whole number.", DividedBy),
        new("math.modulo", "value with", "The remainder of a division.", Modulo),
        new("math.format", "value format culture?", "The number in a .NET format, `N2`, `X4`, `0.00`.", Format),
        new("math.is_number", "value", "True for a number.", IsNumber),
        new("math.random", "minValue maxValue", "A number from the first up to, but not, the second; the same in every build.", RandomNumber),
        new("math.uuid", "", "A UUID that is random, but the same in every build.", Uuid),
    ];

    private static Value Abs(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var value = Arguments.Number(arguments, 0);
        return value.Kind switch
        {
            ValueKind.Double => Value.Of(Math.Abs(value.Number)),
            ValueKind.Decimal => Value.Of(Math.Abs(value.DecimalNumber)),
            _ => Value.Of(BigInteger.Abs(value.BigInteger)),
        };
    }

    private static Value Ceil(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var value = Arguments.Number(arguments, 0);
        return value.Kind switch
        {
            ValueKind.Double => Value.Of(Math.Ceiling(value.Number)),
            ValueKind.Decimal => Value.Of(Math.Ceiling(value.DecimalNumber)),
            _ => value,
        };
    }

    private static Value Floor(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var value = Arguments.Number(arguments, 0);
        return value.Kind switch
        {
            ValueKind.Double => Value.Of(Math.Floor(value.Number)),
            ValueKind.Decimal => Value.Of(Math.Floor(value.DecimalNumber)),
            _ => value,
        };
    }

    private static Value Round(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        const int MostDecimals = 15;
        var value = Arguments.Number(arguments, 0);
        var decimals = Arguments.Integer(arguments, 1);
        if (decimals is < 0 or > MostDecimals)
        {
            throw TemplateFault.WrongArgument(
                1, string.Create(CultureInfo.InvariantCulture, $"`math.round` keeps 0 to {MostDecimals} decimals, not {decimals}"));
        }

        return value.Kind switch
        {
            ValueKind.Double => Value.Of(Math.Round(value.Number, (int)decimals)),
            ValueKind.Decimal => Value.Of(Math.Round(value.DecimalNumber, (int)decimals)),
            _ => value,
        };
    }

    private static Value Plus(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        Numbers.Add(context, Arguments.Number(arguments, 0), Arguments.Number(arguments, 1));

    private static Value Minus(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        Numbers.Subtract(context, Arguments.Number(arguments, 0), Arguments.Number(arguments, 1));

    private static Value Times(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        Numbers.Multiply(context, Arguments.Number(arguments, 0), Arguments.Number(arguments, 1));

    private static Value DividedBy(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var value = Arguments.Number(arguments, 0);
        var divisor = Arguments.Number(arguments, 1);
        RefuseZero(divisor);
        return Numbers.Divide(context, value, divisor);
    }

    private static Value Modulo(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var value = Arguments.Number(arguments, 0);
        var divisor = Arguments.Number(arguments, 1);
        RefuseZero(divisor);
        return Numbers.Remainder(context, value, divisor);
    }

    private static void RefuseZero(Value divisor)
    {
        if (ValueComparer.AreEqual(divisor, Value.Of(0)))
        {
            throw TemplateFault.WrongArgument(1, "a number cannot be divided by zero");
        }
    }

    private static Value Format(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        arguments[0].IsNull
            ? Value.Null
            : ValueFormats.Format(context, arguments, Arguments.Number(arguments, 0));

    private static Value IsNumber(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        Value.Of(arguments[0].IsNumber);

    private static Value RandomNumber(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var least = Arguments.Number(arguments, 0).Integer;
        var most = Arguments.Number(arguments, 1).Integer;
        return least > most
            ? throw TemplateFault.WrongArgument(
                1, string.Create(CultureInfo.InvariantCulture, $"the upper bound, {most}, is below the lower one, {least}"))
            : Value.Of(context.Random.NextInt64(least, most));
    }

    private static Value Uuid(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        const byte RandomVersion = 0x40;
        const byte Variant = 0x80;
        Span<byte> bytes = stackalloc byte[16];
        context.Random.NextBytes(bytes);
        bytes[6] = (byte)(bytes[6] & 0x0F | RandomVersion);
        bytes[8] = (byte)(bytes[8] & 0x3F | Variant);
        return Value.Of(new Guid(bytes, bigEndian: true).ToString("D"));
    }
}
