using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;

namespace StatiqSite.Templating.Syntax.Statements;

/// <summary>An expression that stands alone: its value is printed.</summary>
internal sealed class PrintStatement(SourceSpan span, Expression expression) : Statement(span)
{
    private readonly Expression _expression = expression;

    public override Flow Execute(EvaluationContext context)
    {
        _expression.Print(context);
        return Flow.Normal;
    }
}
