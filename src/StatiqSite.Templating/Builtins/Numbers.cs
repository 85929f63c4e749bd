using System.Numerics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Builtins;

/// <summary>Reckons with two numbers: whole ones never overflow, a double makes the result one.</summary>
internal static class Numbers
{
    public static Value Add(EvaluationContext context, Value left, Value right)
    {
        switch (Shared(left, right))
        {
            case ValueKind.Double:
                return Value.Of(left.Number + right.Number);
            case ValueKind.Decimal:
                return OfDecimal(left, right, decimal.Add);
            default:
                var (first, second) = Pay(context, left, right);
                return Value.Of(first + second);
        }
    }

    public static Value Subtract(EvaluationContext context, Value left, Value right)
    {
        switch (Shared(left, right))
        {
            case ValueKind.Double:
                return Value.Of(left.Number - right.Number);
            case ValueKind.Decimal:
                return OfDecimal(left, right, decimal.Subtract);
            default:
                var (first, second) = Pay(context, left, right);
                return Value.Of(first - second);
        }
    }

    public static Value Multiply(EvaluationContext context, Value left, Value right)
    {
        switch (Shared(left, right))
        {
            case ValueKind.Double:
                return Value.Of(left.Number * right.Number);
            case ValueKind.Decimal:
                return OfDecimal(left, right, decimal.Multiply);
            default:
                var (first, second) = Pay(context, left, right);
                return Value.Of(first * second);
        }
    }

    /// <summary>By a whole number: rounded down to one. The divisor is not zero.</summary>
    public static Value Divide(EvaluationContext context, Value left, Value right)
    {
        switch (Shared(left, right))
        {
            case ValueKind.Double:
                var quotient = left.Number / right.Number;
                return right.IsWhole && double.IsFinite(quotient)
                    ? Value.Of(new BigInteger(Math.Floor(quotient)))
                    : Value.Of(quotient);
            case ValueKind.Decimal:
                var result = OfDecimal(left, right, decimal.Divide);
                return right.IsWhole && result.Kind is ValueKind.Decimal
                    ? Value.Of(new BigInteger(Math.Floor(result.DecimalNumber)))
                    : result;
            default:
                var (dividend, divisor) = Pay(context, left, right);
                var whole = BigInteger.DivRem(dividend, divisor, out var rest);
                return Value.Of(!rest.IsZero && (rest.Sign < 0) != (divisor.Sign < 0) ? whole - 1 : whole);
        }
    }

    /// <summary>With the sign of the dividend. The divisor is not zero.</summary>
    public static Value Remainder(EvaluationContext context, Value left, Value right)
    {
        switch (Shared(left, right))
        {
            case ValueKind.Double:
                return Value.Of(left.Number % right.Number);
            case ValueKind.Decimal:
                return OfDecimal(left, right, decimal.Remainder);
            default:
                var (dividend, divisor) = Pay(context, left, right);
                return Value.Of(BigInteger.Remainder(dividend, divisor));
        }
    }

    // A decimal and a whole number beyond 64 bits: only a double holds both.
    private static ValueKind Shared(Value left, Value right) => (left.Kind, right.Kind) switch
    {
        (ValueKind.Double, _) or (_, ValueKind.Double) => ValueKind.Double,
        (ValueKind.Decimal, ValueKind.BigInteger) or (ValueKind.BigInteger, ValueKind.Decimal) => ValueKind.Double,
        (ValueKind.Decimal, _) or (_, ValueKind.Decimal) => ValueKind.Decimal,
        _ => ValueKind.BigInteger,
    };

    private static Value OfDecimal(Value left, Value right, Func<decimal, decimal, decimal> reckon)
    {
        try
        {
            return Value.Of(reckon(left.DecimalNumber, right.DecimalNumber));
        }
        catch (OverflowException)
        {
            throw TemplateFault.WrongArgument(0, "the result is beyond what a decimal number holds");
        }
    }

    /// <summary>Both as whole numbers, the work on them paid for: it grows with the product of their lengths.</summary>
    private static (BigInteger Left, BigInteger Right) Pay(EvaluationContext context, Value left, Value right)
    {
        var (first, second) = (left.BigInteger, right.BigInteger);
        if (!left.IsInteger || !right.IsInteger)
        {
            var (bits, otherBits) = (first.GetBitLength(), second.GetBitLength());
            context.Charge((bits + otherBits) / 8);
            context.PayForProduct(bits, otherBits);
        }

        return (first, second);
    }
}
