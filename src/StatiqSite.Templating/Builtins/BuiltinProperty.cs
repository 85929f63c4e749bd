using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Builtins;

/// <summary>A member of a group that is a value, not a function: <c>date.format</c>, <c>timespan.zero</c>.</summary>
/// <param name="Name">Without its group.</param>
/// <param name="Summary">What it is, in one sentence, for the manual.</param>
internal sealed record BuiltinProperty(string Name, string Summary, Func<EvaluationContext, Value> Read)
{
    /// <summary>Where templates may set it.</summary>
    public Action<EvaluationContext, Value>? Write { get; init; }
}
