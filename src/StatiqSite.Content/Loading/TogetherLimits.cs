namespace StatiqSite.Content.Loading;

/// <summary>What all files of a sort may have together, in bytes; what is behind a limit is not read.</summary>
/// <remarks>Ten thousand pages with their sources fit in; what takes all of them is still made within 1 GiB.</remarks>
internal sealed record TogetherLimits
{
    // A page of a line takes the memory of one of a few thousand letters.
    private const int LeastPage = 4 << 10;

    // Each line may become a heading or an item, each bracket a link, a citation or a note, each comma of front matter parts two
    // items: about this many letters of prose take as much.
    private const int Piece = 48;

    /// <summary>Assets and the theme: they are held in memory until they are written.</summary>
    public long Copied { get; init; } = 400 << 20;

    /// <summary>Pages and templates; a page with many lines or brackets weighs more than its bytes.</summary>
    public long Pages { get; init; } = 96 << 20;

    /// <summary>Tags, sources, folders' values and the files beside pages.</summary>
    public long Data { get; init; } = 16 << 20;

    /// <summary>What a page counts for: its letters, or more where more is made of it.</summary>
    public static long WeightOf(ReadOnlySpan<char> page)
    {
        var front = page.IndexOf("\n---");
        var pieces = page.Count('\n') + page.Count('[') + page[..Math.Max(front, 0)].Count(',');
        return Math.Max(Math.Max(LeastPage, page.Length), (long)pieces * Piece);
    }
}
