using StatiqSite.Content.Facts;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Model;

/// <summary>How long the newest figure of a measure may be relied on.</summary>
/// <param name="Span">Where the measure is named.</param>
public sealed record StaleAfter(string Measure, Age Age, SourceSpan Span);
