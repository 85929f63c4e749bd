using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Syntax.Statements;

/// <summary><c>func f … end</c> and <c>f(x) = x + 1</c>: gives a function its name.</summary>
internal sealed class FunctionStatement(SourceSpan span, Expression target, ScriptFunction function) : Statement(span)
{
    private readonly Expression _target = target;
    private readonly Value _function = Value.Of(function);

    public override Flow Execute(EvaluationContext context)
    {
        ((IAssignable)_target).Assign(context, _function);
        return Flow.Normal;
    }
}
