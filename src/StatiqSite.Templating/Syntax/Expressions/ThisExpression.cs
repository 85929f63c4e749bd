using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Syntax.Expressions;

/// <summary>The object that plain names are written to, <c>this</c>.</summary>
internal sealed class ThisExpression(SourceSpan span) : Expression(span)
{
    public override Value Evaluate(EvaluationContext context) => Value.Of(context.Scope.This);
}
