using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Evaluation;

/// <summary>The arguments of one call: those by place, then those by name.</summary>
public readonly ref struct CallArguments(
    ReadOnlySpan<Value> positional,
    ReadOnlySpan<string> names,
    ReadOnlySpan<Value> named)
{
    public ReadOnlySpan<Value> Positional { get; } = positional;

    public ReadOnlySpan<string> Names { get; } = names;

    public ReadOnlySpan<Value> Named { get; } = named;
}
