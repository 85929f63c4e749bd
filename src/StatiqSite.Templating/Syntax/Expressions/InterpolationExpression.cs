using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Syntax.Expressions;

/// <summary><c>$"a {x}"</c>: the parts printed one after the other, as one text.</summary>
internal sealed class InterpolationExpression(SourceSpan span, Expression[] parts) : Expression(span)
{
    private readonly Expression[] _parts = parts;

    public override Value Evaluate(EvaluationContext context)
    {
        // Raw parts stay raw and make the whole raw, as with `+`.
        var result = Value.EmptyText;
        foreach (var part in _parts)
        {
            result = Joining.Join(context, result, part.Evaluate(context));
        }

        return result.IsNull ? Value.EmptyText : result;
    }
}
