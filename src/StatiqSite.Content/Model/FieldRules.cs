using System.Collections.Immutable;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Model;

/// <summary>What can be wrong with keys and values, whatever they are about.</summary>
public static class FieldRules
{
    public static readonly Rule UnknownKey = new(
        "unknown-key", Severity.Error, "Every key is one that its kind of page or record knows.");

    public static readonly Rule MissingKey = new(
        "missing-key", Severity.Error, "Every page and record has the keys it must have.");

    public static readonly Rule WrongType = new(
        "wrong-type", Severity.Error, "Every value is of its key's type.");

    public static readonly Rule BadDate = new(
        "bad-date", Severity.Error, "Every date is a date, as vague as its source gives it.");

    public static readonly Rule UnknownChoice = new(
        "unknown-choice", Severity.Error, "A value from a closed list stands in that list.");

    public static readonly Rule BadId = new(
        "bad-id", Severity.Error, "Ids and slugs are lower-case letters, digits and hyphens.");

    public static readonly Rule LongSummary = new(
        "long-summary", Severity.Error, "A summary has at most 200 characters.");

    public static readonly Rule BadUrl = new(
        "bad-url", Severity.Error, "A web address begins with http:// or https://.");

    public static readonly Rule IncompleteFigure = new(
        "incomplete-figure", Severity.Error, "A figure has a measure, a value and a unit, and what its unit asks for.");

    public static readonly Rule UnsourcedFigure = new(
        "unsourced-figure", Severity.Error, "Every figure names its source.");

    public static readonly Rule EventWithoutSource = new(
        "event-without-source", Severity.Error, "Every event names a source or a fact.");

    public static readonly Rule TimelineNeedsDate = new(
        "timeline-needs-date", Severity.Error, "A fact on the timeline says when it held.");

    public static readonly Rule ForeignKey = new(
        "foreign-key", Severity.Error, "Keys of other generators that mean something else here are not used.");

    public static readonly Rule KeySpelling = new(
        "key-spelling", Severity.Warning, "Keys are written in this site's own spelling.");

    public static readonly Rule ComputedValue = new(
        "computed-value", Severity.Error, "A value is what is written, never code that makes it.");

    public static readonly Rule Blank = new(
        "blank", Severity.Error, "Every blank of a new page is filled in, or its key taken away.");

    public static readonly ImmutableArray<Rule> All =
    [
        UnknownKey, MissingKey, WrongType, BadDate, UnknownChoice, BadId, LongSummary, BadUrl, IncompleteFigure,
        UnsourcedFigure, EventWithoutSource, TimelineNeedsDate, ForeignKey, KeySpelling, ComputedValue, Blank,
    ];
}
