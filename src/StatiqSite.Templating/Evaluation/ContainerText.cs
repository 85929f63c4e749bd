using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Evaluation;

/// <summary>Writes an array or an object the way a template prints it, within the limits of the rendering.</summary>
/// <remarks>What is too deep or too long is a fault; where upstream's leniency is asked for, it is cut to <c>...</c> as upstream does.</remarks>
internal sealed class ContainerText
{
    private readonly EvaluationContext _context;
    private readonly StringBuilder _text = new();
    private readonly List<Payload> _open = [];

    private ContainerText(EvaluationContext context)
    {
        _context = context;
    }

    private bool IsFull => !_context.IsStrict && _text.Length > ValueFormatter.MaximumLength;

    public static string Of(EvaluationContext context, Value value)
    {
        var writer = new ContainerText(context);
        writer.Append(value);
        return writer._text.ToString();
    }

    private void Append(Value value)
    {
        _context.Step();
        if (IsFull || (!_context.IsStrict && _open.Count > ValueFormatter.MaximumDepth))
        {
            _text.Append("...");
            return;
        }

        switch (value.Kind)
        {
            case ValueKind.Null or ValueKind.Undefined:
                Append("null");
                break;
            case ValueKind.Text:
                _context.Charge(4L * value.Text.Length);
                ValueFormatter.AppendQuoted(_text, value.Text);
                break;
            case ValueKind.Array:
                AppendArray(value.Array!);
                break;
            case ValueKind.Object:
                AppendObject(value.Object!);
                break;
            default:
                Append(ValueFormatter.Format(value));
                break;
        }
    }

    private void Append(string text)
    {
        _context.Charge(2L * text.Length);
        _text.Append(text);
    }

    private void AppendArray(TemplateArray array)
    {
        Enter(array);
        Append("[");
        for (var i = 0; i < array.Count && !IsFull; i++)
        {
            Append(i == 0 ? "" : ", ");
            Append(array[i]);
        }

        Append("]");
        _open.RemoveAt(_open.Count - 1);
    }

    private void AppendObject(TemplateObject value)
    {
        Enter(value);
        Append("{");
        for (var i = 0; i < value.Count && !IsFull; i++)
        {
            Append(i == 0 ? "" : ", ");
            Append(value.NameAt(i));
            Append(": ");
            Append(value.ValueAt(i));
        }

        Append("}");
        _open.RemoveAt(_open.Count - 1);
    }

    private void Enter(Payload container)
    {
        if (_context.IsStrict && _open.Contains(container))
        {
            throw Fault("this contains itself, and so cannot be printed");
        }

        var isTooDeep = _context.IsStrict && _open.Count >= _context.Limits.Nesting;
        if (isTooDeep || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw Fault(string.Create(
                CultureInfo.InvariantCulture, $"arrays and objects stand more than {_open.Count} deep in each other"));
        }

        _open.Add(container);
    }

    private static TemplateException Fault(string message) =>
        new(TemplateRules.Limit, message) { Help = "print one of its members" };
}
