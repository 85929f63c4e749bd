using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Evaluation;

/// <summary>Compares values as <see cref="ValueComparer"/> does, and pays for it: long texts take long.</summary>
internal static class Comparison
{
    public static bool AreEqual(EvaluationContext context, Value left, Value right)
    {
        if (!ReferenceEquals(left.Payload, right.Payload))
        {
            Pay(context, left, right);
        }

        return ValueComparer.AreEqual(left, right);
    }

    /// <summary>Below, at or above 0; null where the two have no order.</summary>
    public static int? TryCompare(EvaluationContext context, Value left, Value right)
    {
        if (!ReferenceEquals(left.Payload, right.Payload))
        {
            Pay(context, left, right);
        }

        return ValueComparer.TryCompare(left, right);
    }

    private static void Pay(EvaluationContext context, Value left, Value right)
    {
        if (left.TextValue is { } first && right.TextValue is { } second)
        {
            context.Touch(Math.Min(first.Text.Length, second.Text.Length));
        }
        else
        {
            PayForNumber(context, left, right.IsText);
            PayForNumber(context, right, left.IsText);
        }
    }

    // A text and a number are compared as they print.
    private static void PayForNumber(EvaluationContext context, Value value, bool isPrinted)
    {
        if (value.Kind != ValueKind.BigInteger)
        {
            return;
        }

        if (isPrinted)
        {
            context.PayForDigits(value.BigInteger);
        }
        else
        {
            context.Touch(value.BigInteger.GetBitLength() / 32);
        }
    }
}
