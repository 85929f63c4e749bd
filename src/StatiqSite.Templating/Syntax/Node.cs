using StatiqSite.Diagnostics;

namespace StatiqSite.Templating.Syntax;

/// <summary>A piece of a parsed template; it knows where it stands and evaluates itself. Immutable but for what it remembers to be fast.</summary>
internal abstract class Node(SourceSpan span)
{
    public SourceSpan Span { get; } = span;
}
