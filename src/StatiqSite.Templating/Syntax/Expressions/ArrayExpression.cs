using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Syntax.Expressions;

/// <summary><c>[1, 2]</c>: a new array each time.</summary>
internal sealed class ArrayExpression(SourceSpan span, Expression[] items) : Expression(span)
{
    private readonly Expression[] _items = items;

    public override Value Evaluate(EvaluationContext context)
    {
        Joining.Reserve(context, _items.Length);
        var values = new Value[_items.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = _items[i].Evaluate(context);
        }

        return Value.Of(new TemplateArray(values));
    }
}
