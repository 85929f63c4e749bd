namespace StatiqSite.Emitting;

/// <summary>What becomes of one file the site is made from.</summary>
/// <param name="Path">As messages name it: <c>input/series/glory.md</c>.</param>
/// <param name="Before">Its text until now; null: there is no such file yet.</param>
/// <param name="After">Its text from now on; null: it goes.</param>
internal sealed record SourceChange(string Path, string? Before, string? After);
