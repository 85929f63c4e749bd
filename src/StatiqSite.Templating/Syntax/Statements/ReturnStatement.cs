using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Syntax.Statements;

/// <summary><c>ret x</c>: leaves the function, the include or the page.</summary>
internal sealed class ReturnStatement(SourceSpan span, Expression? result) : Statement(span)
{
    private readonly Expression? _result = result;

    public override Flow Execute(EvaluationContext context)
    {
        context.ReturnValue = _result is null ? Value.Null : _result.Evaluate(context);
        return Flow.Return;
    }
}
