using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;

namespace StatiqSite.Templating.Syntax.Statements;

/// <summary><c>break</c> and <c>continue</c>.</summary>
internal sealed class JumpStatement(SourceSpan span, Flow flow) : Statement(span)
{
    private readonly Flow _flow = flow;

    public override Flow Execute(EvaluationContext context) => _flow;
}
