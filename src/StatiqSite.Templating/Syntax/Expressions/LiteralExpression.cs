using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Syntax.Expressions;

/// <summary>A value that stands in the template: <c>"text"</c>, <c>1</c>, <c>true</c>, <c>null</c>.</summary>
internal sealed class LiteralExpression(SourceSpan span, Value value) : Expression(span)
{
    private readonly Value _value = value;

    public override Value Evaluate(EvaluationContext context) => _value;
}
