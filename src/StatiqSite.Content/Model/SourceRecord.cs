using StatiqSite.Content.Facts;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Model;

/// <summary>A source: who published what, when, where, and when we looked. One item of a list in <c>seeds/*.yml</c>.</summary>
/// <param name="Id">Unique over all files of <c>seeds/</c>.</param>
/// <param name="Span">Where its id stands.</param>
public sealed record SourceRecord(string Id, string Title, string Publisher, SourceTier Tier, SourceSpan Span)
{
    /// <summary>Plain English, where the title is in another language.</summary>
    public string? TitleEn { get; init; }

    public string? Author { get; init; }

    public string? RepublishedBy { get; init; }

    public FuzzyDate? Published { get; init; }

    /// <summary>http or https; checked when read.</summary>
    public string? Url { get; init; }

    public string? ArchiveUrl { get; init; }

    public DateOnly? Accessed { get; init; }

    /// <summary>A language tag: <c>en</c>, <c>zh</c>.</summary>
    public string Language { get; init; } = "en";

    public string? Licence { get; init; }

    public string? Note { get; init; }

    /// <summary><c>/sources/china-daily-2026-01-02/</c></summary>
    public string PageUrl => $"/sources/{Id}/";
}
