using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;

namespace StatiqSite.Templating.Syntax;

/// <summary>A piece of a template that does something.</summary>
internal abstract class Statement(SourceSpan span) : Node(span)
{
    public abstract Flow Execute(EvaluationContext context);
}
