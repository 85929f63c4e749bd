using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Yaml;

/// <summary>One value as its author wrote it: <c>2024-13-40</c>, <c>1.10</c> and <c>no</c> stay what they are.</summary>
/// <param name="Span">With the quotes, where there are any.</param>
/// <param name="Value">The text; quotes taken off, escapes resolved, folded lines joined.</param>
/// <param name="IsPlain">False where the author quoted it or wrote it as a block.</param>
public sealed record YamlScalar(SourceSpan Span, string Value, bool IsPlain) : YamlNode(Span)
{
    /// <summary>True where a fault was told that leaves no value to go on with: nobody needs to say of it that it is wrong.</summary>
    public bool IsFaulty { get; init; }
}
