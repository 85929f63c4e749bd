using System.Collections.Immutable;
using StatiqSite.Content.Facts;
using StatiqSite.Content.Markdown;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Model;

/// <summary>Something that happened at a date a source gives; rests on a source or on a fact of its page.</summary>
/// <param name="Source">The record it rests on, where it names one.</param>
/// <param name="Fact">The fact it rests on, where it names one.</param>
/// <param name="Span">Where its date stands.</param>
public sealed record DatedEvent(FuzzyDate Date, string Label, Reference? Source, FactReference? Fact, SourceSpan Span)
{
    /// <summary>The ids of a page's events, in their order: date and words, <c>2025-03-14-season-one-opens</c>.</summary>
    /// <remarks>Another event moves no id; of several with one date and the same words each later one gets a number.</remarks>
    public static ImmutableArray<string> AnchorsOf(ImmutableArray<DatedEvent> events)
    {
        if (events.IsEmpty)
        {
            return [];
        }

        var ids = new PageIds();
        return [.. events.Select(dated => ids.Take(PageIds.Slug($"{dated.Date.Written} {dated.Label}")))];
    }
}
