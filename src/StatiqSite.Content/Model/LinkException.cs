using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Model;

/// <summary>An address, or the beginning of several, that the weekly check of links leaves out for a while.</summary>
/// <param name="Until">The last day on which it holds.</param>
/// <param name="Span">Where its address stands.</param>
public sealed record LinkException(string Url, string Reason, DateOnly Until, SourceSpan Span);
