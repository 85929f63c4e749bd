using System.Globalization;
using StatiqSite.Content.Facts;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Model;

/// <summary>Something that happened at a date a source gives; rests on a source or on a fact of its page.</summary>
/// <param name="Source">The record it rests on, where it names one.</param>
/// <param name="Fact">The fact it rests on, where it names one.</param>
/// <param name="Span">Where its date stands.</param>
public sealed record DatedEvent(FuzzyDate Date, string Label, Reference? Source, FactReference? Fact, SourceSpan Span)
{
    /// <summary>The id of a page's n-th event as written, from 1: <c>event-1</c>.</summary>
    public static string AnchorOf(int number) => string.Create(CultureInfo.InvariantCulture, $"event-{number}");
}
