using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Syntax;

/// <summary>An expression that stands left of <c>=</c>.</summary>
internal interface IAssignable
{
    void Assign(EvaluationContext context, Value value);
}
