using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Builtins;

/// <summary>The functions on values of any kind, <c>object.…</c>.</summary>
internal static class ObjectFunctions
{
    private const int MostDigits = 1000;

    /// <summary>A new function is one row here and its body below.</summary>
    public static readonly ImmutableArray<Builtin> All =
    [
        new("object.default", "value default", "The value, or the other one where it is null or an empty text.", Default),
        new("object.size", "value", "The length of a text, the number of items or members.", Size),
        new("object.keys", "value", "The names of the members.", Keys),
        new("object.values", "value", "The values of the members.", Values),
        new("object.has_key", "value key", "True where there is a member of that name.", HasKey),
        new("object.has_value", "value key", "True where there is a member of that name and it is not null.", HasValue),
        new("object.typeof", "value", "What the value is: `string`, `boolean`, `number`, `array`, `iterator` (a range) or `object`; nothing for null.", TypeOf),
        new("object.kind", "value", "What the value is, exactly: `int`, `long`, `double`, `string`, `range`, `date` …; nothing for null.", Kind),
        new("object.format", "value format culture?", "A number, a date or a time span in a .NET format.", Format),
        new("object.to_json", "value", "The value as JSON.", ToJson),
        new("object.from_json", "json", "The value that a JSON text says.", FromJson),
        new("object.eval", "value", "What a text says as a script; a function is called; any other value is itself.", Eval),
        new("object.eval_template", "value", "What a text prints as a template; a function is called; any other value is itself.", EvalTemplate),
    ];

    private static Value Default(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        arguments[0].IsNull || arguments[0].TextValue is { IsEmpty: true } ? arguments[1] : arguments[0];

    private static Value Size(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var value = arguments[0];
        return value.Kind switch
        {
            ValueKind.Null or ValueKind.Undefined => Value.Of(0),
            ValueKind.Text => Value.Of(value.Text.Length),
            ValueKind.Array => Value.Of(value.Array!.Count),
            ValueKind.Object => Value.Of(value.Object!.Count),
            _ => throw Arguments.Wrong(0, "a text, an array or an object", value),
        };
    }

    private static Value Keys(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        if (Arguments.Object(arguments, 0) is not { } target)
        {
            return Value.Of(new TemplateArray(0));
        }

        var names = Arguments.NewArray(context, target.Count * 2L);
        for (var i = 0; i < target.Count; i++)
        {
            names.Add(Value.Of(target.NameAt(i)));
        }

        return Value.Of(names);
    }

    private static Value Values(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        if (Arguments.Object(arguments, 0) is not { } target)
        {
            return Value.Of(new TemplateArray(0));
        }

        var values = Arguments.NewArray(context, target.Count);
        for (var i = 0; i < target.Count; i++)
        {
            values.Add(target.ValueAt(i));
        }

        return Value.Of(values);
    }

    private static Value HasKey(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        Value.Of(TryMember(context, arguments, out _));

    private static Value HasValue(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        Value.Of(TryMember(context, arguments, out var value) && !value.IsNull);

    private static bool TryMember(EvaluationContext context, ReadOnlySpan<Value> arguments, out Value value)
    {
        var name = Arguments.Text(context, arguments, 1);
        value = Value.Null;
        return arguments[0].Array is { } array
            ? array.Properties?.TryGet(name, out value) ?? false
            : Arguments.Object(arguments, 0) is { } target && target.TryGet(name, out value);
    }

    private static Value TypeOf(EvaluationContext context, ReadOnlySpan<Value> arguments) => arguments[0].Kind switch
    {
        ValueKind.Null or ValueKind.Undefined => Value.Null,
        ValueKind.Boolean => Value.Of("boolean"),
        ValueKind.Text => Value.Of("string"),
        ValueKind.Array => Value.Of(arguments[0].Array!.IsRange ? "iterator" : "array"),
        _ => Value.Of(arguments[0].IsNumber ? "number" : "object"),
    };

    private static Value Kind(EvaluationContext context, ReadOnlySpan<Value> arguments) => arguments[0].Kind switch
    {
        ValueKind.Null or ValueKind.Undefined => Value.Null,
        ValueKind.Boolean => Value.Of("bool"),
        ValueKind.Integer => Value.Of(arguments[0].Integer is >= int.MinValue and <= int.MaxValue ? "int" : "long"),
        ValueKind.BigInteger => Value.Of("bigint"),
        ValueKind.Double => Value.Of("double"),
        ValueKind.Decimal => Value.Of("decimal"),
        ValueKind.Date => Value.Of("date"),
        ValueKind.TimeSpan => Value.Of("timespan"),
        ValueKind.Text => Value.Of("string"),
        ValueKind.Array => Value.Of(arguments[0].Array!.IsRange ? "range" : "array"),
        ValueKind.Function => Value.Of("function"),
        _ => Value.Of("object"),
    };

    private static Value Format(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var value = arguments[0];
        return value.Kind switch
        {
            ValueKind.Null or ValueKind.Undefined => Value.Null,
            ValueKind.Date or ValueKind.TimeSpan => ValueFormats.Format(context, arguments, value),
            _ when value.IsNumber => ValueFormats.Format(context, arguments, value),
            _ => throw Arguments.Wrong(0, "a number, a date or a time span", value),
        };
    }

    private static Value ToJson(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        Value.Of(JsonWriter.Write(context, arguments[0]));

    private static Value FromJson(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var json = Arguments.Text(context, arguments, 0);
        if (arguments[0].IsNull)
        {
            return Value.Null;
        }

        // A value and its place in the reader's own table for every two letters at most.
        context.Charge(32L * json.Length);
        context.Steps(json.Length);
        if (HasHugeNumber(json))
        {
            throw TemplateFault.WrongArgument(
                0, string.Create(CultureInfo.InvariantCulture, $"this has a number of more than {MostDigits} digits"));
        }

        try
        {
            return JsonModel.ReadForScript(json);
        }
        catch (JsonException failure)
        {
            throw TemplateFault.WrongArgument(0, PlaceOf(failure));
        }
        catch (Exception failure) when (failure is InvalidOperationException or ArgumentException or FormatException)
        {
            throw TemplateFault.WrongArgument(0, "this has half of a surrogate pair, which is no character");
        }
    }

    private static string PlaceOf(JsonException failure) => string.Create(
        CultureInfo.InvariantCulture,
        $"this must be JSON: line {failure.LineNumber + 1}, byte {failure.BytePositionInLine + 1} cannot be read");

    private static bool HasHugeNumber(string json)
    {
        var run = 0;
        foreach (var letter in json)
        {
            run = char.IsAsciiDigit(letter) ? run + 1 : 0;
            if (run > MostDigits)
            {
                return true;
            }
        }

        return false;
    }

    private static Value Eval(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        arguments[0].Function is { } function ? context.Call(function)
        : arguments[0].IsText ? context.Compiler.Evaluate(context, arguments[0].Text)
        : arguments[0];

    private static Value EvalTemplate(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        arguments[0].Function is { } function ? context.Call(function)
        : arguments[0].IsText ? context.Compiler.Render(context, arguments[0].Text)
        : arguments[0];
}
