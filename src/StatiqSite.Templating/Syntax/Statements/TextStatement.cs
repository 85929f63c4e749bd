using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;

namespace StatiqSite.Templating.Syntax.Statements;

/// <summary>Text outside of code, encoded once.</summary>
internal sealed class TextStatement(SourceSpan span, byte[] utf8) : Statement(span)
{
    private readonly byte[] _utf8 = utf8;

    public override Flow Execute(EvaluationContext context)
    {
        context.Output.Write(_utf8);
        return Flow.Normal;
    }
}
