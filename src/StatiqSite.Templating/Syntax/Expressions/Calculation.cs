using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Syntax.Expressions;

/// <summary>What the signs mean for each kind of value.</summary>
internal static class Calculation
{
    /// <param name="leftSpan">The left operand, for messages.</param>
    /// <param name="signSpan">The sign, for messages.</param>
    public static Value Calculate(
        EvaluationContext context, BinaryOperator sign, Value left, Value right, SourceSpan leftSpan, SourceSpan signSpan)
    {
        switch (sign)
        {
            case BinaryOperator.Equal:
                return Value.Of(AreEqual(context, left, right));
            case BinaryOperator.NotEqual:
                return Value.Of(!AreEqual(context, left, right));
            case BinaryOperator.Less or BinaryOperator.LessOrEqual
                or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual:
                return Order(context, sign, left, right, signSpan);
            case BinaryOperator.Range or BinaryOperator.RangeExclusive:
                return Range(sign, left, right, signSpan);
        }

        if (left.Array is not null || right.Array is not null)
        {
            return WithArray(context, sign, left, right, signSpan);
        }

        if (left.IsText || right.IsText)
        {
            return WithText(context, sign, left, right, leftSpan, signSpan);
        }

        if (left.IsNull || right.IsNull)
        {
            return Value.Null;
        }

        if (left.IsNumber && right.IsNumber)
        {
            return Arithmetic.Calculate(context, sign, left, right, leftSpan, signSpan);
        }

        return WithTime(sign, left, right) is { IsUndefined: false } result
            ? result
            : throw Unsupported(left, right, signSpan);
    }

    // `empty` and `blank` are an empty object: they equal whatever is empty.
    private static bool AreEqual(EvaluationContext context, Value left, Value right)
    {
        if (left.Payload is EmptyObject || right.Payload is EmptyObject)
        {
            return IsEmpty(left) && IsEmpty(right);
        }

        return Comparison.AreEqual(context, left, right);
    }

    private static bool IsEmpty(Value value) => value.Kind switch
    {
        ValueKind.Array => value.Array!.Count == 0,
        ValueKind.Object => value.Object!.Count == 0,
        ValueKind.Text => value.TextValue!.IsEmpty,
        _ => false,
    };

    private static Value Order(
        EvaluationContext context, BinaryOperator sign, Value left, Value right, SourceSpan signSpan)
    {
        if (left.IsNull || right.IsNull)
        {
            return Value.False;
        }

        var order = Comparison.TryCompare(context, left, right) ?? throw Unsupported(left, right, signSpan);
        return Value.Of(sign switch
        {
            BinaryOperator.Less => order < 0,
            BinaryOperator.LessOrEqual => order <= 0,
            BinaryOperator.Greater => order > 0,
            _ => order >= 0,
        });
    }

    private static Value Range(BinaryOperator sign, Value left, Value right, SourceSpan signSpan)
    {
        if (left.IsNull || right.IsNull)
        {
            return Value.Null;
        }

        if (!left.IsNumber || !right.IsNumber)
        {
            throw Unsupported(left, right, signSpan);
        }

        var (start, end) = (left.Integer, right.Integer);
        var step = start <= end ? 1 : -1;
        var distance = (Int128)end - start;
        var count = Int128.Abs(distance) + (sign == BinaryOperator.Range ? 1 : 0);
        if (count > int.MaxValue)
        {
            throw new TemplateException(TemplateRules.Limit, signSpan, $"a range of {count} numbers is too long");
        }

        return Value.Of(TemplateArray.Range(start, (int)count, step));
    }

    private static Value WithArray(
        EvaluationContext context, BinaryOperator sign, Value left, Value right, SourceSpan signSpan)
    {
        switch (sign)
        {
            case BinaryOperator.Add when left.Array is { } first && right.Array is { } second:
                return Joining.JoinArrays(context, first, second);
            case BinaryOperator.Add when left.Array is { } first && !right.IsNull && !right.IsText:
                return Joining.JoinArrays(context, first, new TemplateArray([right]));
            case BinaryOperator.Add when left.IsText || right.IsText:
                return Joining.Join(context, left, right);
            case BinaryOperator.Add:
                return left.IsNull ? right : left;
            case BinaryOperator.Multiply when left.Array is { } array && right.IsNumber:
                return Joining.RepeatArray(context, array, right.Integer);
            case BinaryOperator.Multiply when right.Array is { } array && left.IsNumber:
                return Joining.RepeatArray(context, array, left.Integer);
            case BinaryOperator.ShiftLeft when left.Array is { } array:
                Joining.Reserve(context, array.Count + 1L);
                var longer = array.Copy(array.Count + 1);
                longer.Add(right);
                return Value.Of(longer);
            case BinaryOperator.ShiftRight when right.Array is { } array:
                Joining.Reserve(context, array.Count + 1L);
                var preceded = array.Copy(array.Count + 1);
                preceded.Insert(0, left);
                return Value.Of(preceded);
            case BinaryOperator.BitAnd when left.Array is { } first && right.Array is { } second:
                return Intersection(context, first, second);
            case BinaryOperator.Subtract when left.Array is { } first && right.Array is { } second:
                return Without(context, first, second);
        }

        throw Unsupported(left, right, signSpan);
    }

    private static Value Intersection(EvaluationContext context, TemplateArray left, TemplateArray right)
    {
        var result = new TemplateArray(0);
        for (var i = 0; i < left.Count; i++)
        {
            if (Contains(context, right, left[i]) && !Contains(context, result, left[i]))
            {
                result.Add(left[i]);
            }
        }

        return Value.Of(result);
    }

    private static Value Without(EvaluationContext context, TemplateArray left, TemplateArray right)
    {
        var result = new TemplateArray(0);
        for (var i = 0; i < left.Count; i++)
        {
            if (!Contains(context, right, left[i]))
            {
                result.Add(left[i]);
            }
        }

        return Value.Of(result);
    }

    private static bool Contains(EvaluationContext context, TemplateArray array, Value wanted)
    {
        context.Steps(array.Count);
        for (var i = 0; i < array.Count; i++)
        {
            if (Comparison.AreEqual(context, array[i], wanted))
            {
                return true;
            }
        }

        return false;
    }

    private static Value WithText(
        EvaluationContext context, BinaryOperator sign, Value left, Value right, SourceSpan leftSpan, SourceSpan signSpan) =>
        sign switch
        {
            BinaryOperator.Add => Joining.Join(context, left, right),
            BinaryOperator.Multiply when left.IsText => Joining.Repeat(context, left, right, leftSpan),
            BinaryOperator.Multiply => Joining.Repeat(context, right, left, leftSpan),
            _ => throw Unsupported(left, right, signSpan),
        };

    private static Value WithTime(BinaryOperator sign, Value left, Value right)
    {
        try
        {
            return (sign, left.Kind, right.Kind) switch
            {
                (BinaryOperator.Subtract, ValueKind.Date, ValueKind.Date) => Value.Of(left.Date - right.Date),
                (BinaryOperator.Subtract, ValueKind.Date, ValueKind.TimeSpan) => Value.Of(left.Date - right.TimeSpan),
                (BinaryOperator.Add, ValueKind.Date, ValueKind.TimeSpan) => Value.Of(left.Date + right.TimeSpan),
                (BinaryOperator.Add, ValueKind.TimeSpan, ValueKind.Date) => Value.Of(right.Date + left.TimeSpan),
                (BinaryOperator.Add, ValueKind.TimeSpan, ValueKind.TimeSpan) =>
                    Value.Of(left.TimeSpan + right.TimeSpan),
                (BinaryOperator.Subtract, ValueKind.TimeSpan, ValueKind.TimeSpan) =>
                    Value.Of(left.TimeSpan - right.TimeSpan),
                _ => Value.Undefined,
            };
        }
        catch (Exception failure) when (failure is ArgumentOutOfRangeException or OverflowException)
        {
            throw new TemplateException(TemplateRules.WrongArgument, "the date lies outside the years 1 to 9999");
        }
    }

    private static TemplateException Unsupported(Value left, Value right, SourceSpan signSpan) =>
        new(
            TemplateRules.WrongArgument, signSpan,
            $"`{signSpan.Text}` does not work between {Faults.KindName(left)} and {Faults.KindName(right)}");
}
