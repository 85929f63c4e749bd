using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Builtins;

/// <summary>Reads an argument as what a function needs, or says which argument is wrong.</summary>
internal static class Arguments
{
    /// <summary>The argument as text; null is empty.</summary>
    public static string Text(EvaluationContext context, ReadOnlySpan<Value> arguments, int index) =>
        index < arguments.Length ? context.TextOf(arguments[index]) : "";

    /// <summary>A whole number; the default where the argument was not given.</summary>
    public static long Integer(ReadOnlySpan<Value> arguments, int index, long missing = 0)
    {
        var value = arguments[index];
        if (value.IsNull)
        {
            return missing;
        }

        return value.IsNumber ? value.Integer : throw Wrong(index, "a number", value);
    }

    /// <summary>An array; null is an empty one, and an object is the array of its members.</summary>
    public static TemplateArray Array(ReadOnlySpan<Value> arguments, int index)
    {
        var value = arguments[index];
        return value.Array ?? (value.IsNull ? new TemplateArray(0) : throw Wrong(index, "an array", value));
    }

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
}
