using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Markdown;

/// <summary>A link or an image of a page's prose.</summary>
/// <param name="Target">The address as written, entities and escapes resolved; not yet looked up.</param>
/// <param name="Span">The address itself.</param>
/// <param name="IsImage">True for <c>![alt](…)</c>.</param>
/// <param name="Text">What the link says, or the image's alt text.</param>
public sealed record BodyLink(string Target, SourceSpan Span, bool IsImage, string Text);
