using System.Runtime.CompilerServices;
using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;

namespace StatiqSite.Templating.Syntax;

/// <summary>Statements one after the other.</summary>
internal sealed class Block(SourceSpan span, Statement[] statements) : Node(span)
{
    private readonly Statement[] _statements = statements;
    private readonly int _weight = 1 + (span.Length / EvaluationContext.TouchesOfStep);

    /// <summary>Counts one run of all that stands in the block by its length: who runs a block again and again pays before each run.</summary>
    /// <remarks>Blocks inside it are paid for with it.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void PayForRun(EvaluationContext context) => context.Steps(_weight);

    public Flow Execute(EvaluationContext context)
    {
        var statements = _statements;
        var i = 0;
        try
        {
            for (; i < statements.Length; i++)
            {
                var flow = statements[i].Execute(context);
                if (flow != Flow.Normal)
                {
                    return flow;
                }
            }

            return Flow.Normal;
        }
        catch (TemplateException failure) when (failure.Span is null)
        {
            failure.Locate(statements[i].Span);
            throw;
        }
    }
}
