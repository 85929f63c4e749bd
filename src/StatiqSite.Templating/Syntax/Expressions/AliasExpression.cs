using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Syntax.Expressions;

/// <summary><c>@f</c>: the function itself, not what it answers.</summary>
internal sealed class AliasExpression(SourceSpan span, Expression operand) : Expression(span)
{
    private readonly Expression _operand = operand;

    public override Value Evaluate(EvaluationContext context)
    {
        var value = _operand.EvaluateUncalled(context);
        return value.IsUndefined ? _operand.Evaluate(context) : value;
    }
}
