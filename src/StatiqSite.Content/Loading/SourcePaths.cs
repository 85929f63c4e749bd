namespace StatiqSite.Content.Loading;

/// <summary>Where the folders stand, all absolute.</summary>
public sealed record SourcePaths(string Root, string Input, string Theme, string Seeds);
