using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;

namespace StatiqSite.Templating.Syntax.Statements;

/// <summary><c>readonly x</c>: the name keeps its value from here on.</summary>
internal sealed class ReadOnlyStatement(SourceSpan span, int slot, bool isLocal) : Statement(span)
{
    private readonly int _slot = slot;
    private readonly bool _isLocal = isLocal;

    public override Flow Execute(EvaluationContext context)
    {
        context.Scope.SetReadOnly(_slot, _isLocal);
        return Flow.Normal;
    }
}
