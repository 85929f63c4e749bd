using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Loading;

/// <summary>Which of the folders a file stands in.</summary>
public enum SourceArea
{
    Input,
    Seeds,
    Theme,
    Settings,
}

/// <summary>One file the site is made from.</summary>
/// <param name="Path">Below its area's folder, with forward slashes: <c>series/glory.md</c>.</param>
/// <param name="Text">Of a text file that could be decoded; null for pictures and the like, and where a fault was reported.</param>
/// <param name="Bytes">As they stand on the disk.</param>
public sealed record SourceFile(SourceArea Area, string Path, SourceText? Text, ReadOnlyMemory<byte> Bytes);

/// <summary>Where the folders stand, all absolute.</summary>
public sealed record SourcePaths(string Root, string Input, string Theme, string Seeds);
