using System.Globalization;
using System.Text;

namespace StatiqSite.Templating.Values;

/// <summary>Turns values into text the way a template prints them: <c>[1, "a", null]</c>, <c>{a: 1}</c>, <c>1.5</c>.</summary>
public static class ValueFormatter
{
    /// <summary>Deeper than this an object shows as <c>...</c>: it may contain itself. A rendering has limits of its own.</summary>
    public const int MaximumDepth = 20;

    /// <summary>Longer than this no array or object is shown; it ends in <c>...</c>.</summary>
    public const int MaximumLength = 1 << 20;

    public static string Format(Value value) => value.Kind switch
    {
        ValueKind.Text => value.TextValue!.Text,
        ValueKind.Boolean => value.Boolean ? "true" : "false",
        ValueKind.Integer => value.Bits.ToString(CultureInfo.InvariantCulture),
        ValueKind.BigInteger => value.BigInteger.ToString(CultureInfo.InvariantCulture),
        ValueKind.Double => value.Number.ToString(CultureInfo.InvariantCulture),
        ValueKind.Decimal => value.DecimalNumber.ToString(CultureInfo.InvariantCulture),
        ValueKind.Date => value.Date.ToString("dd MMM yyyy", CultureInfo.InvariantCulture),
        ValueKind.TimeSpan => value.TimeSpan.ToString("c", CultureInfo.InvariantCulture),
        ValueKind.Function => value.Function!.Name,
        ValueKind.Array or ValueKind.Object => FormatContainer(value),
        _ => "",
    };

    private static string FormatContainer(Value value)
    {
        var text = new StringBuilder();
        Append(text, value, depth: 0);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Value value, int depth)
    {
        if (depth > MaximumDepth || text.Length > MaximumLength)
        {
            text.Append("...");
            return;
        }

        switch (value.Kind)
        {
            case ValueKind.Null or ValueKind.Undefined:
                text.Append("null");
                break;
            case ValueKind.Text:
                AppendQuoted(text, value.Text);
                break;
            case ValueKind.Array:
                AppendArray(text, value.Array!, depth);
                break;
            case ValueKind.Object:
                AppendObject(text, value.Object!, depth);
                break;
            default:
                text.Append(Format(value));
                break;
        }
    }

    private static void AppendArray(StringBuilder text, TemplateArray array, int depth)
    {
        text.Append('[');
        for (var i = 0; i < array.Count && text.Length <= MaximumLength; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            Append(text, array[i], depth + 1);
        }

        text.Append(']');
    }

    private static void AppendObject(StringBuilder text, TemplateObject value, int depth)
    {
        text.Append('{');
        for (var i = 0; i < value.Count && text.Length <= MaximumLength; i++)
        {
            text.Append(i == 0 ? "" : ", ").Append(value.NameAt(i)).Append(": ");
            Append(text, value.ValueAt(i), depth + 1);
        }

        text.Append('}');
    }

    internal static void AppendQuoted(StringBuilder text, string content)
    {
        text.Append('"');
        foreach (var letter in content)
        {
            _ = letter switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append(@"\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                _ => text.Append(letter),
            };
        }

        text.Append('"');
    }
}
