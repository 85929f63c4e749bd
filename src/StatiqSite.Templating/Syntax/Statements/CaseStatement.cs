using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;

namespace StatiqSite.Templating.Syntax.Statements;

/// <summary><c>case x</c>, <c>when 1, 2</c>, <c>else</c>, <c>end</c>.</summary>
internal sealed class CaseStatement(SourceSpan span, Expression subject, CaseBranch[] branches, Block? otherwise)
    : Statement(span)
{
    private readonly Expression _subject = subject;
    private readonly CaseBranch[] _branches = branches;
    private readonly Block? _otherwise = otherwise;

    public override Flow Execute(EvaluationContext context)
    {
        var subject = _subject.Evaluate(context);
        foreach (var branch in _branches)
        {
            foreach (var value in branch.Values)
            {
                if (Comparison.AreEqual(context, subject, value.Evaluate(context)))
                {
                    return branch.Body.Execute(context);
                }
            }
        }

        return _otherwise is null ? Flow.Normal : _otherwise.Execute(context);
    }
}

/// <summary>One <c>when</c> with its values and what it does.</summary>
internal sealed record CaseBranch(Expression[] Values, Block Body);
