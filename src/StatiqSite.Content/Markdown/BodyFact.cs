using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Markdown;

/// <summary>A fact shown in prose: <c>[fact:id]</c>, or of another page <c>[fact:slug#id]</c>.</summary>
/// <param name="Slug">Null for a fact of the page itself.</param>
/// <param name="Span">The name between <c>fact:</c> and the closing bracket.</param>
public sealed record BodyFact(string? Slug, string Id, SourceSpan Span);
