using System.Collections.Immutable;
using StatiqSite.Content.Facts;

namespace StatiqSite.Content.Model;

/// <summary>Every dated event and every fact marked for the timeline, by earliest, then latest day, then page and place.</summary>
public sealed class Timeline(ImmutableArray<TimelineEntry> entries, IReadOnlyDictionary<string, ImmutableArray<TimelineEntry>> byPage)
{
    public ImmutableArray<TimelineEntry> Entries { get; } = entries;

    /// <summary>A page's own part of it.</summary>
    public ImmutableArray<TimelineEntry> Of(Page page) => byPage.GetValueOrDefault(page.Url, []);
}

/// <summary>One dated thing on the timeline.</summary>
/// <param name="Anchor">The id on its page: a fact's id, or an event's, made of its date and words.</param>
/// <param name="Fact">The fact it is or rests on, if any.</param>
/// <param name="Source">The record it rests on; null only where a fault was reported.</param>
public sealed record TimelineEntry(
    FuzzyDate Date, string Label, Page Page, string Anchor, Fact? Fact, SourceRecord? Source);
