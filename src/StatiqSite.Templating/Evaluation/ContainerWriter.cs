using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Evaluation;

/// <summary>Writes a value with all that it holds, within the limits of the rendering; each kind of writer says what a name and a single value look like.</summary>
internal abstract class ContainerWriter(EvaluationContext context)
{
    private const int NeverCut = int.MaxValue;

    private readonly List<Payload> _open = [];

    protected EvaluationContext Context { get; } = context;

    protected StringBuilder Text { get; } = new();

    /// <summary>What stands between two items.</summary>
    protected abstract string Separator { get; }

    /// <summary>Deeper than this a container is cut to <c>...</c>; a writer that never cuts fails where it meets a limit.</summary>
    protected virtual int CutDepth => NeverCut;

    /// <summary>True where no more is written.</summary>
    protected virtual bool IsFull => false;

    public override string ToString() => Text.ToString();

    public void Write(Value value)
    {
        Context.Step();
        if (IsFull || _open.Count > CutDepth)
        {
            Append("...");
            return;
        }

        switch (value.Kind)
        {
            case ValueKind.Array:
                WriteArray(value.Array!);
                break;
            case ValueKind.Object:
                WriteObject(value.Object!);
                break;
            case ValueKind.Null or ValueKind.Undefined:
                Append("null");
                break;
            default:
                WriteSingle(value);
                break;
        }
    }

    /// <summary>A value that holds no others.</summary>
    protected abstract void WriteSingle(Value value);

    /// <summary>The name of a member, and what stands between it and the value.</summary>
    protected abstract void WriteName(string name);

    protected abstract Exception HoldsItself();

    protected abstract Exception IsTooDeep(string message);

    protected void Append(string text)
    {
        Context.ChargeGrowth(2L * text.Length);
        Text.Append(text);
    }

    private void WriteArray(TemplateArray array)
    {
        Enter(array);
        Append("[");
        for (var i = 0; i < array.Count && !IsFull; i++)
        {
            Text.Append(i == 0 ? "" : Separator);
            Write(array[i]);
        }

        Leave("]");
    }

    private void WriteObject(TemplateObject value)
    {
        Enter(value);
        Append("{");
        for (var i = 0; i < value.Count && !IsFull; i++)
        {
            Text.Append(i == 0 ? "" : Separator);
            WriteName(value.NameAt(i));
            Write(value.ValueAt(i));
        }

        Leave("}");
    }

    private void Enter(Payload container)
    {
        Context.Touch(_open.Count);
        var mayCut = CutDepth != NeverCut;
        if (!mayCut && _open.Contains(container))
        {
            throw HoldsItself();
        }

        if ((!mayCut && _open.Count >= Context.Limits.Nesting) || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw IsTooDeep(string.Create(
                CultureInfo.InvariantCulture, $"arrays and objects stand more than {_open.Count} deep in each other"));
        }

        _open.Add(container);
    }

    private void Leave(string close)
    {
        Append(close);
        _open.RemoveAt(_open.Count - 1);
    }
}
