using System.Collections.Immutable;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Comparing;

/// <summary>Facts, events and sources in words, complete enough that two which read alike are alike.</summary>
internal static class TellingWords
{
    /// <summary>The sentence, and behind it in parentheses its figure and all that narrows it.</summary>
    public static string Of(Fact fact)
    {
        string?[] parts =
        [
            fact.Figure is { } figure ? $"{figure.Label}: {figure.Shown}" : null,
            fact.Scope,
            fact.AsOf is { } day ? $"as of {day.Shown}" : null,
            fact.SaidBy is { } speaker ? $"said by {speaker}" : null,
            fact.Locator,
            fact.StatedConfidence is { } confidence ? $"{confidence.ToString().ToLowerInvariant()} confidence" : null,
            NamesOf("in conflict with", fact.ConflictsWith),
            NamesOf("to be compared with", fact.CompareWith),
            fact.OnTimeline ? "on the timeline" : null,
            fact.Note is { } note ? $"note: {note}" : null,
        ];
        return $"{fact.Says}{InParentheses(parts)}";
    }

    public static string Of(SourceRecord source)
    {
        string?[] parts =
        [
            source.Author,
            source.Publisher,
            source.RepublishedBy is { } copy ? $"republished by {copy}" : null,
            source.Published?.Shown,
            source.Tier.Title,
            source.Language == "en" ? null : source.Language,
            source.Url,
            source.ArchiveUrl is { } kept ? $"kept at {kept}" : null,
            source.Accessed is { } day ? $"seen {FuzzyDay(day)}" : null,
            source.Licence,
            source.Note is { } note ? $"note: {note}" : null,
        ];
        return $"{source.Title}{(source.TitleEn is { } english ? $" / {english}" : "")}{InParentheses(parts)}";
    }

    /// <summary><c>China Daily, 2 January 2026 (china-daily-2026-01-02)</c>; of a source that is not registered the id alone.</summary>
    public static string NameOf(string id, Catalog catalog) => catalog.SourceOf(id) is { } source
        ? $"{source.Publisher}{(source.Published is { } day ? $", {day.Shown}" : "")} ({id})"
        : id;

    public static ImmutableArray<string> NamesOf(IEnumerable<Reference> sources, Catalog catalog) =>
        [.. sources.Select(source => NameOf(source.Id, catalog))];

    public static string FuzzyDay(DateOnly day) => Facts.FuzzyDate.OfDay(day).Shown;

    private static string? NamesOf(string word, ImmutableArray<FactReference> facts) => facts.IsEmpty
        ? null
        : $"{word} {string.Join(", ", facts.Select(fact => fact.Slug is null ? fact.Id : $"{fact.Slug}#{fact.Id}"))}";

    private static string InParentheses(IEnumerable<string?> parts)
    {
        var told = string.Join("; ", parts.Where(part => !string.IsNullOrEmpty(part)));
        return told.Length == 0 ? "" : $" ({told})";
    }
}
