using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>A page's figures of one measure.</summary>
internal sealed record MeasureView(string Id, string Label, IReadOnlyList<ShownFact> Facts, PageView Page)
{
    public static readonly ModelShape<MeasureView> Shape = new("measure",
    [
        new("id", "The measure's id.", view => Value.Of(view.Id)),
        new("label", "In words.", view => Value.Of(view.Label)),
        new("url", "The page of all figures of the measure; null where that lists none.", view => ViewValues.Text(view.Page.Views.Figures.Of(view.Id) is { } measure ? view.Page.Views.Address(measure.Url) : null)),
        new("charts", "The figures of one unit and scope on an axis, where there are three or more.", PageCharts.ListOf),
        new("facts", "The figures, in order.", view => ViewValues.List(view.Facts, view.Page.ViewOf)),
        new("has_conflict", "True where two of them disagree.", view => Value.Of(view.HasConflict)),
        new("note", "What a reader must know of a disagreement, or null.", view => ViewValues.Text(view.HasConflict ? NotesOf(view.Facts.Where(shown => shown.Fact.Note is not null && view.IsDisputedHere(shown.Fact))) : null)),
    ]);

    private bool HasConflict => Facts.Any(shown => IsDisputedHere(shown.Fact));

    /// <summary>Each note once, in order, as one text; null where there is none.</summary>
    public static string? NotesOf(IEnumerable<ShownFact> facts) =>
        string.Join(' ', facts.Select(shown => shown.Fact.Note).OfType<string>().Distinct()) is { Length: > 0 } notes ? notes : null;

    private bool IsDisputedHere(Fact fact) => Page.Views.Site.Conflicts.Of(fact)
        .Any(other => Facts.Any(here => ReferenceEquals(here.Fact, other.Fact)));

    public static Value ListOf(PageView page) => ViewValues.List(page.ShownFacts
        .Where(shown => shown.Fact.Figure is not null)
        .GroupBy(shown => shown.Fact.Figure!.Measure),
        group => ViewValues.Object(Shape, new MeasureView(group.Key, group.First().Fact.Figure!.Label, [.. group], page)));
}
