using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Syntax.Expressions;

/// <summary><c>{a: 1, "b": 2}</c>: a new object each time.</summary>
internal sealed class ObjectExpression(SourceSpan span, string[] names, Expression[] values) : Expression(span)
{
    private readonly string[] _names = names;
    private readonly Expression[] _values = values;

    public override Value Evaluate(EvaluationContext context)
    {
        Joining.Reserve(context, _names.Length * 4L);
        var result = new ScriptObject();
        for (var i = 0; i < _names.Length; i++)
        {
            result.TrySet(_names[i], _values[i].Evaluate(context));
        }

        return Value.Of(result);
    }
}
