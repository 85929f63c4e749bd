using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Syntax.Expressions;

/// <summary>An expression in parentheses.</summary>
internal sealed class NestedExpression(SourceSpan span, Expression inner) : Expression(span)
{
    public Expression Inner { get; } = inner;

    public override Value Evaluate(EvaluationContext context) => Called(context, Inner.Evaluate(context));

    public override Value EvaluateUncalled(EvaluationContext context) => Inner.EvaluateUncalled(context);

    public override void Print(EvaluationContext context) => Inner.Print(context);
}
