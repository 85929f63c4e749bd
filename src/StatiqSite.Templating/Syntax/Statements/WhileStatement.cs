using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Syntax.Statements;

/// <summary><c>while test</c>, body, <c>end</c>.</summary>
internal sealed class WhileStatement(SourceSpan span, Expression test, Block body) : Statement(span)
{
    private readonly Expression _test = test;
    private readonly Block _body = body;

    public override Flow Execute(EvaluationContext context)
    {
        var loop = context.EnterLoop(isWhile: true, length: -1);
        var result = Flow.Normal;
        for (var i = 0; _test.Evaluate(context).IsTruthy; i++)
        {
            _body.PayForRun(context);
            context.Touch(_test.Span.Length);
            loop.MoveTo(i, Value.Null);
            var flow = _body.Execute(context);
            if (flow is Flow.Break or Flow.Return)
            {
                result = flow == Flow.Return ? flow : Flow.Normal;
                break;
            }
        }

        context.LeaveLoop(loop);
        return result;
    }
}
