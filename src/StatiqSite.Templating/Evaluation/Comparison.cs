using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Evaluation;

/// <summary>Compares values as <see cref="ValueComparer"/> does, and pays for it: long texts take long.</summary>
internal static class Comparison
{
    public static bool AreEqual(EvaluationContext context, Value left, Value right)
    {
        // Texts of different length are known to differ by that.
        if (left.TextValue is { } first && right.TextValue is { } second)
        {
            context.Touch(ReferenceEquals(first, second) ? 0 : Math.Min(first.Text.Length, second.Text.Length));
        }
        else
        {
            PayForDigits(context, left, right);
        }

        return ValueComparer.AreEqual(left, right);
    }

    /// <summary>Below, at or above 0; null where the two have no order.</summary>
    public static int? TryCompare(EvaluationContext context, Value left, Value right)
    {
        if (left.TextValue is { } first && right.TextValue is { } second)
        {
            context.Touch(Math.Min(first.Text.Length, second.Text.Length));
        }
        else
        {
            PayForDigits(context, left, right);
        }

        return ValueComparer.TryCompare(left, right);
    }

    // A text and a number are compared as they print.
    private static void PayForDigits(EvaluationContext context, Value left, Value right)
    {
        if (left.IsText && right.Kind == ValueKind.BigInteger)
        {
            context.PayForDigits(right.BigInteger);
        }
        else if (right.IsText && left.Kind == ValueKind.BigInteger)
        {
            context.PayForDigits(left.BigInteger);
        }
    }
}
