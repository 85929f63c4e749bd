using System.Collections.Immutable;

namespace StatiqSite.Content.Model;

/// <summary>What <c>settings.yml</c> says of the site as a whole.</summary>
public sealed record SiteSettings
{
    public string Title { get; init; } = "Untitled site";

    public string Description { get; init; } = "";

    /// <summary>Scheme and host, perhaps a folder, no slash at the end: <c>https://example.org/kb</c>.</summary>
    public string Host { get; init; } = "http://localhost:5080";

    /// <summary>Where pull requests go; null: no edit links.</summary>
    public string? Repository { get; init; }

    /// <summary>A mail address or a web address, for people without an account; null: that way is not offered.</summary>
    public string? Contact { get; init; }

    public string Language { get; init; } = "en";

    /// <summary>Of the content.</summary>
    public string Licence { get; init; } = "CC BY 4.0";

    /// <summary>Items on one page of a list.</summary>
    public int PageSize { get; init; } = 50;

    /// <summary>True where the site has a form at <c>/admin/</c> in which pages are edited.</summary>
    public bool HasAdmin { get; init; }

    /// <summary>How long the newest figure of a measure may be relied on; a measure that is not named never ages.</summary>
    public ImmutableArray<StaleAfter> StaleAfter { get; init; } = [];
}
