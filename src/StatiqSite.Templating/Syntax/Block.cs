using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;

namespace StatiqSite.Templating.Syntax;

/// <summary>Statements one after the other.</summary>
internal sealed class Block(SourceSpan span, Statement[] statements) : Node(span)
{
    private readonly Statement[] _statements = statements;
    private readonly int _weight = 1 + (span.Length / EvaluationContext.TouchesOfStep);

    public ReadOnlySpan<Statement> Statements => _statements;

    public Flow Execute(EvaluationContext context)
    {
        // However much stands in the body of a loop, it is paid for by its length.
        context.Steps(_weight);
        var i = 0;
        try
        {
            for (; i < _statements.Length; i++)
            {
                var flow = _statements[i].Execute(context);
                if (flow != Flow.Normal)
                {
                    return flow;
                }
            }

            return Flow.Normal;
        }
        catch (TemplateException failure) when (failure.Span is null)
        {
            failure.Locate(_statements[i].Span);
            throw;
        }
    }
}
