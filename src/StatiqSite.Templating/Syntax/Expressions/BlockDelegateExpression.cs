using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Syntax.Expressions;

/// <summary>The block that a function was wrapped around, <c>$$</c>.</summary>
internal sealed class BlockDelegateExpression(SourceSpan span) : Expression(span)
{
    public override Value Evaluate(EvaluationContext context) => Called(context, EvaluateUncalled(context));

    public override Value EvaluateUncalled(EvaluationContext context) => Value.Of(context.Scope.Block);
}
