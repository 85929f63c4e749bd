using System.Globalization;
using StatiqSite.Content.Facts;
using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>What templates see of a source.</summary>
internal sealed record SourceView(SourceRecord Source, SiteViews Views)
{
    public static readonly ModelShape<SourceView> Shape = new("source",
    [
        new("id", "Its id in the registry.", view => Value.Of(view.Source.Id)),
        new("title", "In its own language.", view => Value.Of(view.Source.Title)),
        new("title_en", "Plain English, where the title is in another language.", view => ViewValues.Text(view.Source.TitleEn)),
        new("title_lang", "The language of the title, for `lang`.", view => Value.Of(view.Source.Language)),
        new("author", "Who wrote it.", view => ViewValues.Text(view.Source.Author)),
        new("publisher", "Who published it.", view => Value.Of(view.Source.Publisher)),
        new("republished_by", "Where the copy at hand stands.", view => ViewValues.Text(view.Source.RepublishedBy)),
        new("published", "A date, or null.", view => view.Views.ValueOf(view.Source.Published)),
        new("accessed", "When we looked.", view => view.Views.ValueOf(view.Source.Accessed)),
        new("url", "Where it stands on the web, or null.", view => ViewValues.Text(view.Source.Url)),
        new("archive_url", "A kept copy, or null.", view => ViewValues.Text(view.Source.ArchiveUrl)),
        new("language", "A language tag.", view => Value.Of(view.Source.Language)),
        new("tier", "`primary`, `official`, `press`, `trade` or `aggregator`.", view => Value.Of(view.Source.Tier.Id)),
        new("tier_title", "The tier as a reader says it.", view => Value.Of(view.Source.Tier.Title)),
        new("confidence", "What the tier deserves: `high`, `medium`, `low`.", view => Value.Of(ConfidenceWord(view.Source.Tier.Confidence))),
        new("licence", "Where known.", view => ViewValues.Text(view.Source.Licence)),
        new("note", "What a reader must know.", view => ViewValues.Text(view.Source.Note)),
        new("page_url", "Its page on this site.", view => Value.Of(view.Views.Address(view.Source.PageUrl))),
        new("short", "`China Daily, January 2026`.", view => Value.Of(Short(view.Source))),
        new("uses", "How many facts rest on it.", view => Value.Of(view.Views.Site.SourceUses.Of(view.Source).Facts.Length)),
    ]);

    /// <summary>Publisher and month: <c>China Daily, January 2026</c>.</summary>
    public static string Short(SourceRecord source) =>
        source.Published is { } published ? $"{source.Publisher}, {ToMonth(published)}" : source.Publisher;

    /// <summary>As a mark says it: <c>China Daily, 2 January 2026, press report, high confidence</c>.</summary>
    public static string Long(SourceRecord source, Confidence confidence) =>
        (source.Published is { } published ? $"{source.Publisher}, {published.Shown}" : source.Publisher)
        + $", {source.Tier.Title}, {ConfidenceWord(confidence)} confidence";

    /// <summary>A day is told to the month; anything vaguer as it is.</summary>
    private static string ToMonth(FuzzyDate date) => date is { IsDay: true, Earliest: { } day }
        ? string.Create(CultureInfo.InvariantCulture, $"{YearPart.MonthTitle(day.Month)} {day.Year}")
        : date.Shown;

    public static string ConfidenceWord(Confidence confidence) => confidence switch
    {
        Confidence.High => "high",
        Confidence.Medium => "medium",
        _ => "low",
    };
}
