using System.Numerics;
using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Syntax.Expressions;

/// <summary>Calculates with numbers: 64 bits while they fit, then whole numbers of any size; doubles and decimals where one is.</summary>
internal static class Arithmetic
{
    // A number of 10,000 digits: far beyond what a page shows, near enough that calculating with it is quick.
    private const int MaximumBits = 33_000;

    private const int LongBits = 256;

    public static Value Negate(Value value) => value.Kind switch
    {
        ValueKind.Integer when value.Bits != long.MinValue => Value.Of(-value.Bits),
        ValueKind.Double => Value.Of(-value.Number),
        ValueKind.Decimal => Value.Of(-value.DecimalNumber),
        _ => Value.Of(-value.BigInteger),
    };

    public static Value Calculate(
        EvaluationContext context, BinaryOperator sign, Value left, Value right, SourceSpan leftSpan, SourceSpan signSpan)
    {
        if (sign is BinaryOperator.DivideWhole or BinaryOperator.Modulo or BinaryOperator.Divide
            && IsExact(right) && right.BigInteger.IsZero && right.Number == 0)
        {
            throw new TemplateException(TemplateRules.WrongArgument, signSpan, "nothing can be divided by 0");
        }

        if (left.IsWhole && right.IsWhole)
        {
            return sign == BinaryOperator.Divide
                ? Value.Of(left.Number / right.Number)
                : CalculateWhole(context, sign, left.BigInteger, right.BigInteger, signSpan);
        }

        if (sign is BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight or BinaryOperator.BitAnd)
        {
            throw new TemplateException(
                TemplateRules.WrongArgument, signSpan, $"`{signSpan.Text}` works between whole numbers");
        }

        return left.Kind is ValueKind.Decimal || right.Kind is ValueKind.Decimal
            ? CalculateDecimal(sign, left.DecimalNumber, right.DecimalNumber, leftSpan)
            : CalculateDouble(sign, left.Number, right.Number);
    }

    private static bool IsExact(Value value) => value.IsWhole || value.Kind is ValueKind.Decimal;

    private static Value CalculateWhole(
        EvaluationContext context, BinaryOperator sign, BigInteger left, BigInteger right, SourceSpan signSpan)
    {
        var bits = sign switch
        {
            BinaryOperator.Multiply => left.GetBitLength() + right.GetBitLength(),
            BinaryOperator.ShiftLeft => right > MaximumBits ? long.MaxValue : left.GetBitLength() + (long)right,
            _ => 0,
        };
        if (bits > MaximumBits)
        {
            throw new TemplateException(TemplateRules.Limit, signSpan, "the number has more than 10,000 digits");
        }

        // Most numbers are short, and cost nothing of note.
        var (leftBits, rightBits) = (left.GetBitLength(), right.GetBitLength());
        if (Math.Max(bits, leftBits + rightBits) > LongBits)
        {
            context.Charge(Math.Max(bits, leftBits + rightBits) / 8);
            context.PayForProduct(leftBits, sign is BinaryOperator.Add or BinaryOperator.Subtract ? 32 : rightBits);
        }

        return Value.Of(sign switch
        {
            BinaryOperator.Add => left + right,
            BinaryOperator.Subtract => left - right,
            BinaryOperator.Multiply => left * right,
            BinaryOperator.DivideWhole => BigInteger.Divide(left, right),
            BinaryOperator.Modulo => BigInteger.Remainder(left, right),
            BinaryOperator.BitAnd => left & right,
            BinaryOperator.ShiftLeft => left << (int)BigInteger.Max(right, -MaximumBits),
            _ => left >> (int)BigInteger.Clamp(right, -MaximumBits, MaximumBits),
        });
    }

    private static Value CalculateDouble(BinaryOperator sign, double left, double right) => Value.Of(sign switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        BinaryOperator.Divide => left / right,
        BinaryOperator.DivideWhole => Math.Round(left / right),
        _ => left % right,
    });

    private static Value CalculateDecimal(BinaryOperator sign, decimal left, decimal right, SourceSpan leftSpan)
    {
        try
        {
            return Value.Of(sign switch
            {
                BinaryOperator.Add => left + right,
                BinaryOperator.Subtract => left - right,
                BinaryOperator.Multiply => left * right,
                BinaryOperator.Divide => left / right,
                BinaryOperator.DivideWhole => decimal.Round(left / right),
                _ => left % right,
            });
        }
        catch (Exception failure) when (failure is OverflowException or DivideByZeroException)
        {
            throw new TemplateException(TemplateRules.WrongArgument, leftSpan, "the result is no decimal number");
        }
    }
}
