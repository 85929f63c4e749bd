using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Builtins;

/// <summary>Writes a value as JSON. What HTML and JavaScript would take for their own stands as <c>\u003C</c>; Chinese stays as it is.</summary>
internal sealed class JsonWriter
{
    private readonly EvaluationContext _context;
    private readonly StringBuilder _json = new();
    private readonly List<Payload> _open = [];

    private JsonWriter(EvaluationContext context)
    {
        _context = context;
    }

    public static string Write(EvaluationContext context, Value value)
    {
        var writer = new JsonWriter(context);
        writer.Append(value);
        return writer._json.ToString();
    }

    private void Append(Value value)
    {
        _context.Step();
        switch (value.Kind)
        {
            case ValueKind.Text:
                AppendText(value.Text);
                break;
            case ValueKind.Array:
                AppendArray(value.Array!);
                break;
            case ValueKind.Object:
                AppendObject(value.Object!);
                break;
            case ValueKind.Date:
                AppendText(value.Date.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture));
                break;
            case ValueKind.TimeSpan:
                AppendText(ValueFormatter.Format(value));
                break;
            case ValueKind.Null or ValueKind.Undefined:
                AppendPlain("null");
                break;
            case ValueKind.Function:
                throw TemplateFault.WrongArgument(0, $"the function `{value.Function!.Name}` cannot be written as JSON");
            case ValueKind.Double when !double.IsFinite(value.Number):
                throw TemplateFault.WrongArgument(0, $"`{ValueFormatter.Format(value)}` cannot be written as JSON");
            default:
                AppendPlain(ValueFormatter.Format(value));
                break;
        }
    }

    private void AppendPlain(string text)
    {
        _context.Charge(2L * text.Length);
        _json.Append(text);
    }

    private void AppendArray(TemplateArray array)
    {
        Enter(array);
        _json.Append('[');
        for (var i = 0; i < array.Count; i++)
        {
            AppendPlain(i == 0 ? "" : ",");
            Append(array[i]);
        }

        AppendPlain("]");
        _open.RemoveAt(_open.Count - 1);
    }

    private void AppendObject(TemplateObject target)
    {
        Enter(target);
        _json.Append('{');
        for (var i = 0; i < target.Count; i++)
        {
            AppendPlain(i == 0 ? "" : ",");
            AppendText(target.NameAt(i));
            _json.Append(':');
            Append(target.ValueAt(i));
        }

        AppendPlain("}");
        _open.RemoveAt(_open.Count - 1);
    }

    private void Enter(Payload container)
    {
        if (_open.Contains(container))
        {
            throw TemplateFault.WrongArgument(0, "this contains itself, and so cannot be written as JSON");
        }

        if (_open.Count >= _context.Limits.Nesting || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new TemplateException(
                TemplateRules.Limit,
                string.Create(CultureInfo.InvariantCulture, $"arrays and objects stand more than {_open.Count} deep in each other"))
            {
                Argument = 0,
            };
        }

        _open.Add(container);
    }

    private void AppendText(string text)
    {
        // The longest that one unit can become is `\u003C`.
        _context.Charge(12L * text.Length);
        _json.Append('"');
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '"' => _json.Append("\\\""),
                '\\' => _json.Append(@"\\"),
                '\n' => _json.Append("\\n"),
                '\r' => _json.Append("\\r"),
                '\t' => _json.Append("\\t"),
                '\b' => _json.Append("\\b"),
                '\f' => _json.Append("\\f"),
                < ' ' or '<' or '>' or '&' or '\'' or '\x7f' or '\u2028' or '\u2029' => AppendCode(letter),
                _ => _json.Append(letter),
            };
        }

        _json.Append('"');
    }

    private StringBuilder AppendCode(char letter) =>
        _json.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}");
}
