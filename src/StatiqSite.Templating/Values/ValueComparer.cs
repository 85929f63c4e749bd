namespace StatiqSite.Templating.Values;

/// <summary>Says which values are equal and which comes first; never fails.</summary>
public static class ValueComparer
{
    /// <summary>Numbers by amount, texts by letters, containers by identity; an empty container equals another empty one.</summary>
    public static bool AreEqual(Value left, Value right)
    {
        if (left.IsNull || right.IsNull)
        {
            return left.IsNull && right.IsNull;
        }

        if (left.IsInteger && right.IsInteger)
        {
            return left.Bits == right.Bits;
        }

        if (left.IsNumber && right.IsNumber)
        {
            return CompareNumbers(left, right) == 0;
        }

        if (left.Kind != right.Kind)
        {
            // A text and something else: compared as they print, as in `"1" == 1`.
            return (left.IsText || right.IsText) && IsScalar(left) && IsScalar(right)
                && string.Equals(left.Text, right.Text, StringComparison.Ordinal);
        }

        return left.Kind switch
        {
            ValueKind.Text => ReferenceEquals(left.Payload, right.Payload)
                || string.Equals(left.Text, right.Text, StringComparison.Ordinal),
            ValueKind.Boolean or ValueKind.TimeSpan => left.Bits == right.Bits,
            ValueKind.Date => left.Date == right.Date,
            _ => ReferenceEquals(left.Payload, right.Payload),
        };
    }

    /// <summary>Below, at or above 0; null where the two have no order.</summary>
    public static int? TryCompare(Value left, Value right)
    {
        if (left.IsNumber && right.IsNumber)
        {
            return CompareNumbers(left, right);
        }

        if (left.IsText && right.IsText)
        {
            return string.CompareOrdinal(left.Text, right.Text);
        }

        if (left.Kind != right.Kind)
        {
            return (left.IsText || right.IsText) && IsScalar(left) && IsScalar(right)
                ? string.CompareOrdinal(left.Text, right.Text)
                : null;
        }

        return left.Kind switch
        {
            ValueKind.Date => left.Date.CompareTo(right.Date),
            ValueKind.TimeSpan or ValueKind.Boolean => left.Bits.CompareTo(right.Bits),
            _ => null,
        };
    }

    /// <summary>An order of all values, for sorting: null first, then by what <see cref="TryCompare"/> says, else by kind.</summary>
    public static int Compare(Value left, Value right)
    {
        if (left.IsNull || right.IsNull)
        {
            return (left.IsNull ? 0 : 1) - (right.IsNull ? 0 : 1);
        }

        return TryCompare(left, right) ?? left.Kind.CompareTo(right.Kind);
    }

    private static bool IsScalar(Value value) =>
        value.Kind is not (ValueKind.Array or ValueKind.Object or ValueKind.Function);

    private static int CompareNumbers(Value left, Value right)
    {
        if (left.IsInteger && right.IsInteger)
        {
            return left.Bits.CompareTo(right.Bits);
        }

        if (left.IsWhole && right.IsWhole)
        {
            return left.BigInteger.CompareTo(right.BigInteger);
        }

        return left.Kind is ValueKind.Decimal && right.Kind is ValueKind.Decimal or ValueKind.Integer
            ? left.DecimalNumber.CompareTo(right.DecimalNumber)
            : left.Number.CompareTo(right.Number);
    }
}
