using System.Collections.Immutable;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Builtins;

/// <summary>The functions on arrays, <c>array.…</c>.</summary>
internal static class ArrayFunctions
{
    /// <summary>A new function is one row here and its body below.</summary>
    public static readonly ImmutableArray<Builtin> All =
    [
        new("array.size", "list", "How many items the array has.", Size),
    ];

    private static Value Size(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        Value.Of(Arguments.Array(arguments, 0).Count);
}
