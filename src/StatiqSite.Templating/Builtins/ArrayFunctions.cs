using System.Collections.Immutable;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Builtins;

/// <summary>The functions that take items out of arrays and put them in, <c>array.…</c>; none changes the array it gets.</summary>
internal static class ArrayFunctions
{
    /// <summary>A new function is one row here and its body below.</summary>
    public static readonly ImmutableArray<Builtin> All =
    [
        new("array.size", "list", "How many items the array has.", Size),
        new("array.first", "list", "The first item, or null.", First),
        new("array.last", "list", "The last item, or null.", Last),
        new("array.add", "list value", "The array with one more item at its end.", Add),
        new("array.add_range", "list1 list2", "The items of both arrays.", Concat),
        new("array.concat", "list1 list2", "The items of both arrays.", Concat),
        new("array.insert_at", "list index value", "The array with an item put in at a place; nulls fill the way to it.", InsertAt),
        new("array.remove_at", "list index", "The array without the item at a place; negative places count from the end.", RemoveAt),
        new("array.limit", "list count", "At most so many items from the start.", Limit),
        new("array.offset", "list index", "All items from a place on.", Offset),
        new("array.reverse", "list", "The items from last to first.", Reverse),
        new("array.compact", "list", "The items that are not null.", Compact),
        new("array.uniq", "list", "The items without repeats, in order of their first occurrence.", Unique),
        new("array.contains", "list item", "True where an item equals the value.", Contains),
    ];

    // A host's list of a hundred thousand items is counted, not walked.
    private static Value Size(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        Value.Of(arguments[0].Array?.Count ?? arguments[0].Object?.Count ?? Arguments.Array(context, arguments, 0).Count);

    private static Value First(EvaluationContext context, ReadOnlySpan<Value> arguments) => At(context, arguments, 0);

    private static Value Last(EvaluationContext context, ReadOnlySpan<Value> arguments) => At(context, arguments, -1);

    private static Value At(EvaluationContext context, ReadOnlySpan<Value> arguments, int index)
    {
        var list = arguments[0].Array ?? Arguments.Array(context, arguments, 0);
        return list.Count == 0 ? Value.Null : list[index < 0 ? list.Count + index : index];
    }

    private static Value Add(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var list = Arguments.Array(context, arguments, 0);
        var result = Start(context, list, list.Count + 1L);
        result.Add(arguments[1]);
        return Value.Of(result);
    }

    private static Value Concat(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var first = Arguments.Array(context, arguments, 0);
        var second = Arguments.Array(context, arguments, 1);
        var result = Start(context, first, (long)first.Count + second.Count);
        for (var i = 0; i < second.Count; i++)
        {
            result.Add(second[i]);
        }

        return Value.Of(result);
    }

    private static Value InsertAt(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var list = Arguments.Array(context, arguments, 0);
        var index = Math.Max(0, Arguments.Number(arguments, 1).Integer);

        // The whole is paid for before the first null is put in, however far away the place is.
        var result = Start(context, list, index >= list.Count ? index + 1 : list.Count + 1L);
        if (index < list.Count)
        {
            result.Insert((int)index, arguments[2]);
        }
        else
        {
            result.Set((int)index, arguments[2]);
        }

        return Value.Of(result);
    }

    private static Value RemoveAt(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var list = Arguments.Array(context, arguments, 0);
        var index = Arguments.Number(arguments, 1).Integer;
        index = index < 0 ? list.Count + index : index;
        var result = Start(context, list, list.Count);
        if (index >= 0 && index < result.Count)
        {
            result.RemoveAt((int)index);
        }

        return Value.Of(result);
    }

    private static Value Limit(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var list = Arguments.Array(context, arguments, 0);
        return Part(context, list, 0, Math.Clamp(Arguments.Count(arguments, 1), 0, list.Count));
    }

    private static Value Offset(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var list = Arguments.Array(context, arguments, 0);
        return Part(context, list, Math.Clamp(Arguments.Count(arguments, 1), 0, list.Count), list.Count);
    }

    private static Value Reverse(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var list = Arguments.Array(context, arguments, 0);
        var result = Arguments.NewArray(context, list.Count);
        for (var i = list.Count - 1; i >= 0; i--)
        {
            result.Add(list[i]);
        }

        return Value.Of(result);
    }

    private static Value Compact(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var list = Arguments.Array(context, arguments, 0);
        var result = Arguments.NewArray(context, list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            if (!list[i].IsNull)
            {
                result.Add(list[i]);
            }
        }

        return Value.Of(result);
    }

    private static Value Unique(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var list = Arguments.Array(context, arguments, 0);
        var result = Arguments.NewArray(context, list.Count);
        var seen = new HashSet<Value>(ItemIdentity.Instance);
        for (var i = 0; i < list.Count; i++)
        {
            // To know a text again, it is read once and compared once.
            context.Touch(2L * (list[i].TextValue?.Text.Length ?? 0));
            if (seen.Add(list[i]))
            {
                result.Add(list[i]);
            }
        }

        return Value.Of(result);
    }

    private static Value Contains(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var list = Arguments.Array(context, arguments, 0);
        for (var i = 0; i < list.Count; i++)
        {
            if (Comparison.AreEqual(context, list[i], arguments[1]))
            {
                return Value.True;
            }
        }

        return Value.False;
    }

    private static Value Part(EvaluationContext context, TemplateArray list, int start, int end)
    {
        var result = Arguments.NewArray(context, end - start);
        for (var i = start; i < end; i++)
        {
            result.Add(list[i]);
        }

        return Value.Of(result);
    }

    /// <summary>A copy with room for so many items, paid for.</summary>
    private static TemplateArray Start(EvaluationContext context, TemplateArray list, long capacity)
    {
        var result = Arguments.NewArray(context, capacity);
        for (var i = 0; i < list.Count; i++)
        {
            result.Add(list[i]);
        }

        return result;
    }

    /// <summary>What counts as a repeat: numbers by amount, texts by letters, the rest as <c>==</c> says within one kind.</summary>
    private sealed class ItemIdentity : IEqualityComparer<Value>
    {
        public static readonly ItemIdentity Instance = new();

        public bool Equals(Value left, Value right) =>
            (left.Kind == right.Kind || left.IsNumber && right.IsNumber || left.IsNull && right.IsNull)
            && ValueComparer.AreEqual(left, right);

        public int GetHashCode(Value value) => value.Kind switch
        {
            ValueKind.Text => string.GetHashCode(value.Text, StringComparison.Ordinal),
            ValueKind.Integer or ValueKind.Double or ValueKind.Decimal or ValueKind.BigInteger =>
                value.Number.GetHashCode(),
            ValueKind.Boolean or ValueKind.TimeSpan => value.Bits.GetHashCode(),
            ValueKind.Date => value.Date.Ticks.GetHashCode(),
            ValueKind.Null or ValueKind.Undefined => 0,
            _ => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(value.Payload),
        };
    }
}
