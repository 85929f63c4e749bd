using System.Collections.Immutable;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Markdown;

/// <summary>One bracket of the prose that names sources: <c>[@id, locator; @id2]</c>.</summary>
/// <param name="Sources">At least one.</param>
/// <param name="Span">With the brackets.</param>
public sealed record BodyCitation(ImmutableArray<CitedSource> Sources, SourceSpan Span);

/// <summary>One source of a bracket.</summary>
/// <param name="Id">Without the <c>@</c>.</param>
/// <param name="Span">The id.</param>
/// <param name="Locator">Where in the source: <c>paragraph 4</c>.</param>
public sealed record CitedSource(string Id, SourceSpan Span, string? Locator);
