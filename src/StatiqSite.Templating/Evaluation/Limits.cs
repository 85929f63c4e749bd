namespace StatiqSite.Templating.Evaluation;

/// <summary>What one rendering may use before it fails with a place; generous for a site, finite for anything else.</summary>
public sealed record Limits
{
    /// <summary>Turns of loops, calls, and items that builtin functions touch.</summary>
    public long Steps { get; init; } = 10_000_000;

    /// <summary>Bytes of output, and bytes of texts and arrays made on the way, each.</summary>
    public long Bytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Calls and includes inside each other.</summary>
    public int Recursion { get; init; } = 100;

    /// <summary>Arrays and objects inside each other, where they are walked.</summary>
    public int Nesting { get; init; } = 64;

    /// <summary>How long the regular expressions of one rendering that look around or back may search, together; the others are counted in steps.</summary>
    public TimeSpan Regex { get; init; } = TimeSpan.FromSeconds(2);

    public CancellationToken Cancellation { get; init; }
}
