namespace StatiqSite.Content.Facts;

/// <summary>What a figure counts.</summary>
/// <param name="Id">As an author writes it: <c>percent-change</c>.</param>
/// <param name="Singular">For an amount of 1: <c>view</c>; empty where the unit is no word of its own.</param>
/// <param name="Plural">For every other amount: <c>views</c>.</param>
/// <param name="Chinese">Behind the number: <c>次观看</c>.</param>
/// <param name="Meaning">One sentence for contributors.</param>
public sealed record Unit(string Id, string Singular, string Plural, string Chinese, string Meaning)
{
    /// <summary>True where the figure must also say on what it is a change (<c>base</c>).</summary>
    public bool NeedsBase { get; init; }

    /// <summary>True where the figure must also say what was counted (<c>of</c>).</summary>
    public bool NeedsOf { get; init; }

    /// <summary>True where the figure must also say out of what it is (<c>out_of</c>).</summary>
    public bool NeedsOutOf { get; init; }
}
