using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Syntax.Expressions;

/// <summary><c>do … end</c>: a function without a name, as a value.</summary>
internal sealed class AnonymousFunctionExpression(SourceSpan span, ScriptFunction function) : Expression(span)
{
    private readonly Value _function = Value.Of(function);

    public override Value Evaluate(EvaluationContext context) => _function;

    public override void Print(EvaluationContext context) => context.Print(Called(context, _function));
}
