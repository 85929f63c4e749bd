using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Model;

/// <summary>A name written in a page that stands for something else: a page's slug, a source's id, a tag's id.</summary>
public sealed record Reference(string Id, SourceSpan Span);

/// <summary>A fact named from elsewhere: <c>zhengzhou#market-2025</c>, or <c>market-2025</c> on the page itself (then <paramref name="Slug"/> is null).</summary>
public sealed record FactReference(string? Slug, string Id, SourceSpan Span);
