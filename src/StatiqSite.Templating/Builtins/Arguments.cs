using System.Globalization;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Builtins;

/// <summary>Reads an argument as what a function needs, or says which argument is wrong.</summary>
internal static class Arguments
{
    public static Value At(ReadOnlySpan<Value> arguments, int index) =>
        index < arguments.Length ? arguments[index] : Value.Null;

    public static bool IsGiven(ReadOnlySpan<Value> arguments, int index) => !At(arguments, index).IsNull;

    /// <summary>The argument as text, the looking at it paid for; null is empty. A container is a text only where upstream's leniency is asked for.</summary>
    public static string Text(EvaluationContext context, ReadOnlySpan<Value> arguments, int index)
    {
        var value = At(arguments, index);
        if (value.TextValue is { } text)
        {
            context.Touch(text.Text.Length);
            return text.Text;
        }

        return context.IsStrict && value.Kind is ValueKind.Array or ValueKind.Object or ValueKind.Function
            ? throw Wrong(index, "a text", value)
            : context.TextOf(value);
    }

    /// <summary>The argument as text, where a result of about its size will be made of it: pays for that.</summary>
    public static string TextToChange(EvaluationContext context, ReadOnlySpan<Value> arguments, int index)
    {
        var text = Text(context, arguments, index);
        context.Charge(2L * text.Length);
        return text;
    }

    /// <summary>Text made of a value; raw where the value was.</summary>
    public static Value Like(EvaluationContext context, Value original, string text) =>
        original.IsRaw && context.Escapes ? Value.Raw(text) : Value.Of(text);

    /// <summary>A whole number; <paramref name="missing"/> where the argument is null or not given.</summary>
    public static long Integer(ReadOnlySpan<Value> arguments, int index, long missing = 0)
    {
        var value = At(arguments, index);
        if (value.IsNull)
        {
            return missing;
        }

        return value.IsNumber ? value.Integer : throw Wrong(index, "a number", value);
    }

    /// <summary>A whole number that counts or places something; what is beyond 32 bits is cut to the nearest.</summary>
    public static int Count(ReadOnlySpan<Value> arguments, int index, int missing = 0) =>
        (int)Math.Clamp(Integer(arguments, index, missing), int.MinValue, int.MaxValue);

    public static Value Number(ReadOnlySpan<Value> arguments, int index)
    {
        var value = At(arguments, index);
        return value.IsNumber ? value : throw Wrong(index, "a number", value);
    }

    /// <summary>An array; null is an empty one, and an object is the array of its members, each with a key and a value.</summary>
    public static TemplateArray Array(EvaluationContext context, ReadOnlySpan<Value> arguments, int index)
    {
        var value = At(arguments, index);
        var array = value.Kind switch
        {
            ValueKind.Array => value.Array!,
            ValueKind.Object => MembersOf(context, value.Object!),
            ValueKind.Null or ValueKind.Undefined => new TemplateArray(0),
            _ => throw Wrong(index, "an array", value),
        };
        context.Steps(array.Count);
        return array;
    }

    public static TemplateFunction Function(ReadOnlySpan<Value> arguments, int index)
    {
        var value = At(arguments, index);
        return value.Function ?? throw TemplateFault.WrongArgument(
            index,
            $"this must be a function, but is {KindName(value)}",
            "write `@` before the name of a function to pass it: `@string.upcase`");
    }

    public static TemplateObject? Object(ReadOnlySpan<Value> arguments, int index)
    {
        var value = At(arguments, index);
        return value.IsNull ? null : value.Object ?? throw Wrong(index, "an object", value);
    }

    /// <summary>Pays for looking through a text for a long one: what repeats itself costs more than its length.</summary>
    public static void PayForSearch(EvaluationContext context, string text, string wanted) =>
        context.Touch((text.Length + 16L) * (wanted.Length / 1024));

    /// <summary>Pays for an array before it is made.</summary>
    public static TemplateArray NewArray(EvaluationContext context, long count)
    {
        context.Charge(count > int.MaxValue ? long.MaxValue : count * 16);
        context.Steps(count);
        return new TemplateArray((int)count);
    }

    /// <summary>"This" becomes the name of the parameter on the way out.</summary>
    public static Exception Wrong(int index, string wanted, Value given) =>
        TemplateFault.WrongArgument(index, $"this must be {wanted}, but is {KindName(given)}");

    public static string KindName(Value value) => value.Kind switch
    {
        ValueKind.Null or ValueKind.Undefined => "null",
        ValueKind.Boolean => "a boolean",
        ValueKind.Integer or ValueKind.BigInteger or ValueKind.Double or ValueKind.Decimal => "a number",
        ValueKind.Date => "a date",
        ValueKind.TimeSpan => "a time span",
        ValueKind.Text => "a text",
        ValueKind.Array => "an array",
        ValueKind.Object => "an object",
        _ => "a function",
    };

    /// <summary>What an author wrote, short enough for a message.</summary>
    public static string Shown(string text)
    {
        const int Longest = 40;
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= Longest ? line : string.Create(CultureInfo.InvariantCulture, $"{line.AsSpan(0, Longest)}…");
    }

    private static TemplateArray MembersOf(EvaluationContext context, TemplateObject members)
    {
        context.Charge(80L * members.Count);
        return MemberPairs.Of(members);
    }
}
