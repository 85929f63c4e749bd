using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Builtins;

/// <summary>The order of <c>array.sort</c>: of all values, whatever they are mixed with; texts as in an index, <c>a B c</c>.</summary>
internal static class ItemOrder
{
    /// <summary>The items in the order of their keys. Equal ones keep their order; no keys make it fail, as a library's sort may.</summary>
    public static Value[] Sort(EvaluationContext context, Value[] items, Value[] keys)
    {
        var order = new int[items.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        var room = new int[order.Length];
        for (var width = 1; width < order.Length && width > 0; width *= 2)
        {
            for (var start = 0; start < order.Length; start += 2 * width)
            {
                var middle = Math.Min(start + width, order.Length);
                Merge(context, keys, order, room, start, middle, Math.Min(middle + width, order.Length));
            }

            (order, room) = (room, order);
        }

        return [.. order.Select(index => items[index])];
    }

    private static void Merge(EvaluationContext context, Value[] keys, int[] order, int[] room, int start, int middle, int end)
    {
        var (left, right) = (start, middle);
        for (var i = start; i < end; i++)
        {
            var takesLeft = right >= end || left < middle && Compare(context, keys[order[left]], keys[order[right]]) <= 0;
            room[i] = takesLeft ? order[left++] : order[right++];
        }
    }

    private static int Compare(EvaluationContext context, Value left, Value right)
    {
        var (leftRank, rightRank) = (Rank(left), Rank(right));
        if (leftRank != rightRank)
        {
            return leftRank.CompareTo(rightRank);
        }

        return left.IsText ? CompareTexts(context, left.Text, right.Text) : Comparison.TryCompare(context, left, right) ?? 0;
    }

    // Kinds do not mix: an order in which "9" stands between 5 and 10 would turn in a circle.
    private static int Rank(Value value) => value.Kind switch
    {
        ValueKind.Null or ValueKind.Undefined => 0,
        ValueKind.Boolean => 1,
        ValueKind.Integer or ValueKind.BigInteger or ValueKind.Double or ValueKind.Decimal => 2,
        ValueKind.Date => 3,
        ValueKind.TimeSpan => 4,
        ValueKind.Text => 5,
        _ => 6,
    };

    // Signs, then digits, then letters, whatever their case; case decides between words that are else the same.
    private static int CompareTexts(EvaluationContext context, string left, string right)
    {
        var length = Math.Min(left.Length, right.Length);
        context.Touch(length);
        for (var i = 0; i < length; i++)
        {
            if (left[i] != right[i])
            {
                var difference = Weight(left[i]).CompareTo(Weight(right[i]));
                if (difference != 0)
                {
                    return difference;
                }
            }
        }

        return left.Length != right.Length
            ? left.Length.CompareTo(right.Length)
            : string.CompareOrdinal(right, left);
    }

    private static int Weight(char letter) =>
        (char.IsLetter(letter) || char.IsSurrogate(letter) ? 2 << 16 : char.IsDigit(letter) ? 1 << 16 : 0)
        + char.ToUpperInvariant(letter);
}
