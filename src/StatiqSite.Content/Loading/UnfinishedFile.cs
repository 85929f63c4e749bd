namespace StatiqSite.Content.Loading;

/// <summary>What a command that changes files puts beside them while it does so; where it was killed they are still there.</summary>
public static class UnfinishedFile
{
    /// <summary>The new text, until it takes the place of the old one.</summary>
    public const string NextEnding = ".statiqsite-next";

    /// <summary>The old text, until all new ones stand in their places.</summary>
    public const string OldEnding = ".statiqsite-old";

    public static bool IsOne(string path) =>
        path.EndsWith(NextEnding, StringComparison.Ordinal) || path.EndsWith(OldEnding, StringComparison.Ordinal);
}
