namespace StatiqSite.Content.Model;

/// <summary>What <c>theme.yml</c> says; a limit that it does not state is null.</summary>
public sealed record ThemeSettings
{
    public string Name { get; init; } = "";

    public bool Escape { get; init; } = true;

    public int? Steps { get; init; }

    public int? Bytes { get; init; }

    public int? Recursion { get; init; }

    public int? Nesting { get; init; }

    public int? RegexMilliseconds { get; init; }
}
