using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;

namespace StatiqSite.Templating.Syntax.Statements;

/// <summary><c>capture x</c>, body, <c>end</c>: what the body prints becomes a value, raw as it is.</summary>
internal sealed class CaptureStatement(SourceSpan span, Expression target, Block body) : Statement(span)
{
    private readonly Expression _target = target;
    private readonly Block _body = body;

    public override Flow Execute(EvaluationContext context)
    {
        var mark = context.Output.Length;
        var flow = _body.Execute(context);
        ((IAssignable)_target).Assign(context, context.TakeFrom(mark));
        return flow;
    }
}
