using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;

namespace StatiqSite.Templating.Syntax.Statements;

/// <summary><c>if</c> test, body, <c>else</c>, <c>end</c>. An <c>else if</c> is an else that holds an if.</summary>
internal sealed class IfStatement(SourceSpan span, Expression test, Block then, Block? otherwise) : Statement(span)
{
    private readonly Expression _test = test;
    private readonly Block _then = then;
    private readonly Block? _otherwise = otherwise;

    public override Flow Execute(EvaluationContext context)
    {
        if (_test.Evaluate(context).IsTruthy)
        {
            return _then.Execute(context);
        }

        return _otherwise is null ? Flow.Normal : _otherwise.Execute(context);
    }
}
