using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Syntax.Expressions;

/// <summary><c>test ? then : otherwise</c>.</summary>
internal sealed class ConditionalExpression(
    SourceSpan span, Expression test, Expression then, Expression otherwise) : Expression(span)
{
    private readonly Expression _test = test;
    private readonly Expression _then = then;
    private readonly Expression _otherwise = otherwise;

    public override Value Evaluate(EvaluationContext context) => Chosen(context).Evaluate(context);

    public override void Print(EvaluationContext context) => Chosen(context).Print(context);

    private Expression Chosen(EvaluationContext context) => _test.Evaluate(context).IsTruthy ? _then : _otherwise;
}
