using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Syntax.Expressions;

namespace StatiqSite.Templating.Syntax.Statements;

/// <summary><c>wrap f 1</c>, body, <c>end</c>: calls the function, which runs the body as <c>$$</c>.</summary>
internal sealed class WrapStatement(SourceSpan span, CallExpression call, Block body) : Statement(span)
{
    private readonly CallExpression _call = call;
    private readonly WrappedBlock _body = new(body);

    public override Flow Execute(EvaluationContext context)
    {
        context.Print(_call.EvaluateAround(context, _body));
        return Flow.Normal;
    }
}
