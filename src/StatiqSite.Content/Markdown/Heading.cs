using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Markdown;

/// <summary>A heading of a page's prose, as a table of contents needs it.</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="Id">Unique on the page.</param>
/// <param name="Text">Plain.</param>
/// <param name="Html">With emphasis and marked Chinese, without links, citations and facts.</param>
/// <param name="Wanted">The id it asks for by its words or by its own mark; another where that was taken.</param>
/// <param name="Span">The words of the heading.</param>
public sealed record Heading(int Level, string Id, string Text, string Html, string Wanted, SourceSpan Span);
