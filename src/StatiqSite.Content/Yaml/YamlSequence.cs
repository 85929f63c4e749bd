using System.Collections.Immutable;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Yaml;

/// <summary>A list, written with dashes or in brackets.</summary>
public sealed record YamlSequence(SourceSpan Span, ImmutableArray<YamlNode> Items) : YamlNode(Span);
