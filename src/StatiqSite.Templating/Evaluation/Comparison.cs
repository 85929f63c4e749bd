using System.Runtime.CompilerServices;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Evaluation;

/// <summary>Compares values as <see cref="ValueComparer"/> does, and pays for it: long texts take long.</summary>
internal static class Comparison
{
    /// <summary>Arrays are equal where their items are; all else as <see cref="ValueComparer"/> says.</summary>
    public static bool AreEqual(EvaluationContext context, Value left, Value right) =>
        left.Array is { } first && right.Array is { } second
            ? AreEqual(context, first, second, depth: 1)
            : AreEqualSingly(context, left, right);

    private static bool AreEqual(EvaluationContext context, TemplateArray left, TemplateArray right, int depth)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        if (depth > context.Limits.Nesting || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new TemplateException(
                TemplateRules.Limit, $"arrays and objects stand more than {depth - 1} deep in each other");
        }

        if (left.Count != right.Count)
        {
            return false;
        }

        for (var i = 0; i < left.Count; i++)
        {
            context.Step();
            var areEqual = left[i].Array is { } first && right[i].Array is { } second
                ? AreEqual(context, first, second, depth + 1)
                : AreEqualSingly(context, left[i], right[i]);
            if (!areEqual)
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreEqualSingly(EvaluationContext context, Value left, Value right)
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
