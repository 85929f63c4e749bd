using System.Collections.Immutable;
using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>What templates see of a dated event.</summary>
/// <param name="References">The numbered references of the page that shows it; null on lists.</param>
/// <param name="Number">From 1, in the list it stands in: the same number stands in the drawing. Null where no drawing has numbers.</param>
internal sealed record EventView(TimelineEntry Entry, SiteViews Views, ReferenceList? References, int? Number)
{
    public static readonly ModelShape<EventView> Shape = new("event",
    [
        new("number", "From 1, in this list, as in the drawing beside it; null where that has no numbers.", view => view.Number is { } number ? Value.Of(number) : Value.Null),
        new("anchor", "Its id on its page.", view => Value.Of(view.Entry.Anchor)),
        new("date", "When.", view => view.Views.ValueOf(view.Entry.Date)),
        new("label", "What happened, in a few words.", view => Value.Of(view.Entry.Label)),
        new("is_fact", "True where it is a fact marked for the timeline.", view => Value.Of(view.IsFact)),
        new("page", "The page it stands on.", view => view.Views.LinkTo(view.Entry.Page)),
        new("url", "Its address, with the anchor.", view => Value.Of($"{view.Views.Address(view.Entry.Page.Url)}#{view.Entry.Anchor}")),
        new("marks", "Links to this page's references; null on lists.", view => view.Marks),
        new("source_text", "`China Daily, January 2026`; null where a fault was reported.", view => ViewValues.Text(view.Entry.Source is { } source ? SourceView.Short(source) : null)),
        new("source_url", "The source's page on this site.", view => ViewValues.Text(view.Entry.Source is { } source ? view.Views.Address(source.PageUrl) : null)),
        new("year", "Of its first day, or null.", view => view.Entry.Date.Year is { } year ? Value.Of(year) : Value.Null),
        new("quarter", "1 to 4; null where the date is vaguer.", view => YearPart.QuarterOf(view.Entry.Date) is { } quarter ? Value.Of(quarter) : Value.Null),
        new("month", "1 to 12; null where the date is vaguer.", view => YearPart.MonthOf(view.Entry.Date) is { } month ? Value.Of(month) : Value.Null),
    ]);

    public static Value List(IEnumerable<TimelineEntry> entries, SiteViews views) =>
        ViewValues.List(entries, entry => ViewValues.Object(Shape, new EventView(entry, views, References: null, Number: null)));

    /// <summary>The entries of a drawing, numbered as its marks are.</summary>
    /// <param name="references">The references of the page that shows them; null on lists.</param>
    public static Value ListDrawn(ImmutableArray<TimelineEntry> entries, SiteViews views, ReferenceList? references = null)
    {
        var isNumbered = TimelineDrawing.HasNumbers(entries);
        return ViewValues.List(entries, (entry, index) =>
            ViewValues.Object(Shape, new EventView(entry, views, references, isNumbered ? index + 1 : null)));
    }

    private bool IsFact => Entry.Fact is { } fact && fact.Id == Entry.Anchor;

    private Value Marks => Entry.Source is { } source
        ? References?.MarkOf(source, Entry.Fact?.StatedConfidence ?? source.Tier.Confidence) ?? Value.Null
        : Value.Null;
}
