using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Syntax.Expressions;

/// <summary><c>^list</c>: the items of an array, each an argument of the call.</summary>
internal sealed class ExpandExpression(SourceSpan span, Expression operand) : Expression(span)
{
    private readonly Expression _operand = operand;

    public override Value Evaluate(EvaluationContext context) => _operand.Evaluate(context);

    /// <summary>Pushes each item as an argument.</summary>
    public void PushItems(EvaluationContext context)
    {
        var value = _operand.Evaluate(context);
        if (value.Array is not { } array)
        {
            context.Push(value);
            return;
        }

        context.Steps(array.Count);
        for (var i = 0; i < array.Count; i++)
        {
            context.Push(array[i]);
        }
    }
}
