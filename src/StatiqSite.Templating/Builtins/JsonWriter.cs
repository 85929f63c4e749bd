using System.Globalization;
using System.Text;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Builtins;

/// <summary>Writes a value as JSON. What HTML and JavaScript would take for their own stands as <c>\u003C</c>; Chinese stays as it is.</summary>
internal sealed class JsonWriter : ContainerWriter
{
    private JsonWriter(EvaluationContext context) : base(context)
    {
    }

    public static string Write(EvaluationContext context, Value value)
    {
        var writer = new JsonWriter(context);
        writer.Write(value);
        return writer.ToString();
    }

    protected override string Separator => ",";

    protected override void WriteSingle(Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Text:
                AppendText(value.Text);
                break;
            case ValueKind.Date:
                AppendText(value.Date.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture));
                break;
            case ValueKind.TimeSpan:
                AppendText(ValueFormatter.Format(value));
                break;
            case ValueKind.Function:
                throw TemplateFault.WrongArgument(0, $"the function `{value.Function!.Name}` cannot be written as JSON");
            case ValueKind.Double when !double.IsFinite(value.Number):
                throw TemplateFault.WrongArgument(0, $"`{ValueFormatter.Format(value)}` cannot be written as JSON");
            case ValueKind.BigInteger:
                Append(Context.TextOf(value));
                break;
            default:
                Append(ValueFormatter.Format(value));
                break;
        }
    }

    protected override void WriteName(string name)
    {
        AppendText(name);
        Text.Append(':');
    }

    protected override Exception HoldsItself() =>
        TemplateFault.WrongArgument(0, "this contains itself, and so cannot be written as JSON");

    protected override Exception IsTooDeep(string message) =>
        new TemplateException(TemplateRules.Limit, message) { Argument = 0 };

    private void AppendText(string text)
    {
        // The longest that one unit can become is `\u003C`.
        Context.ChargeGrowth(12L * text.Length);
        Text.Append('"');
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '"' => Text.Append("\\\""),
                '\\' => Text.Append(@"\\"),
                '\n' => Text.Append("\\n"),
                '\r' => Text.Append("\\r"),
                '\t' => Text.Append("\\t"),
                '\b' => Text.Append("\\b"),
                '\f' => Text.Append("\\f"),
                < ' ' or '<' or '>' or '&' or '\'' or '\x7f' or '\u2028' or '\u2029' => AppendCode(letter),
                _ => Text.Append(letter),
            };
        }

        Text.Append('"');
    }

    private StringBuilder AppendCode(char letter) =>
        Text.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}");
}
