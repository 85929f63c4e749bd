namespace StatiqSite.Diagnostics;

/// <summary>A change of one stretch of a file that would mend a fault.</summary>
/// <param name="Span">What is replaced; of length 0, the place to insert at.</param>
/// <param name="NewText">What stands there afterwards; empty to delete.</param>
/// <param name="IsSafe">True where a machine may apply it unasked; false where a person has to choose.</param>
public sealed record Edit(SourceSpan Span, string NewText, bool IsSafe = true);
