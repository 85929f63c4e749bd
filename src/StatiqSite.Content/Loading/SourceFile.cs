using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Loading;

/// <summary>One file the site is made from.</summary>
/// <param name="Path">Below its area's folder, with forward slashes: <c>series/glory.md</c>.</param>
/// <param name="Text">Of a text file that could be decoded; null for pictures and the like, and where a fault was reported.</param>
/// <param name="Bytes">Of what is published as it stands, assets and the theme; else empty, so that no page is held twice.</param>
public sealed record SourceFile(SourceArea Area, string Path, SourceText? Text, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>As messages name it: relative to the root, <c>input/series/glory.md</c>.</summary>
    public string Shown { get; init; } = Text?.Path ?? Path;
}
