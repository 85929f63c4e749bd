using StatiqSite.Content.Evidence;
using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>What templates see of a fact on the page that shows it.</summary>
/// <param name="References">The numbered references of that page; null where the page has none (lists).</param>
internal sealed record FactView(ShownFact Shown, SiteViews Views, ReferenceList? References)
{
    public static readonly ModelShape<FactView> Shape = new("fact",
    [
        new("id", "Its lasting id on its home page.", view => Value.Of(view.Fact.Id)),
        new("anchor", "Its id on this page.", view => Value.Of(view.Shown.Anchor)),
        new("permalink", "Its address at home, with the anchor.", view => Value.Of(view.Permalink)),
        new("page", "The page it lives on.", view => view.Views.LinkTo(view.Shown.Home)),
        new("says", "The fact in one sentence.", view => Value.Of(view.Fact.Says)),
        new("figure", "As a reader says it: `over 1 billion views`; null without a number.", view => ViewValues.Text(view.Fact.Figure?.Shown)),
        new("exact", "In full digits.", view => ViewValues.Text(view.Fact.Figure?.Exact)),
        new("measure", "The measure's id, or null.", view => ViewValues.Text(view.Fact.Figure?.Measure)),
        new("label", "The measure in words, or null.", view => ViewValues.Text(view.Fact.Figure?.Label)),
        new("scope", "What of the subject it is about, or null.", view => ViewValues.Text(view.Fact.Scope)),
        new("as_of", "When it held, or null.", view => view.Views.ValueOf(view.Fact.AsOf)),
        new("change", "From the newest earlier figure of its measure and scope on its home page: `up from 484 million people`; null where nothing is sure.", view => ViewValues.Text(view.Change?.Shown)),
        new("changed_from", "The date of that earlier figure, or null.", view => view.Views.ValueOf(view.Change?.Earlier.Fact.AsOf)),
        new("marks", "Links to this page's references; null on lists.", view => view.References?.MarksOf(view.Fact) ?? Value.Null),
        new("sources", "The sources it rests on.", view => ViewValues.List(view.Views.SourcesOf(view.Fact), view.Views.ValueOf)),
        new("said_by", "Who is reported to have said it: `text` and `url`; or null.", view => SpeakerView.Of(view.Fact.SaidBy, view.Views)),
        new("locator", "Where in the source, or null.", view => ViewValues.Text(view.Fact.Locator)),
        new("note", "What a reader must know, or null.", view => ViewValues.Text(view.Fact.Note)),
        new("confidence", "`high`, `medium` or `low`.", view => Value.Of(SourceView.ConfidenceWord(view.Confidence))),
        new("tier", "The best tier among its sources; null without a source.", view => ViewValues.Text(view.BestTier?.Id)),
        new("is_used", "True where it lives on another page.", view => Value.Of(view.Shown.Anchor != view.Fact.Id)),
        new("home", "The page it lives on, where that is another one; else null.", view => view.Shown.Anchor != view.Fact.Id ? view.Views.LinkTo(view.Shown.Home) : Value.Null),
        new("is_stale", "True where its measure may not grow so old and no newer figure stands on its page.", view => Value.Of(view.Views.Site.Staleness.IsStale(view.Fact))),
        new("is_disputed", "True where another fact disagrees.", view => Value.Of(view.Disputes.Any())),
        new("conflicts", "The facts that disagree with it.", view => ViewValues.List(view.Disputes, other => ViewValues.Object(DisputeView.Shape, new DisputeView(other.Page, other.Fact, view.Shown.Home, view.Views) { IsShown = view.IsShown(other.Fact) }))),
        new("compared", "Facts of another date or scope, to be read together with it.", view => ViewValues.List(view.Compared, other => ViewValues.Object(DisputeView.Shape, new DisputeView(other.Page, other.Fact, view.Shown.Home, view.Views) { IsShown = view.IsShown(other.Fact) }))),
    ]);

    public Fact Fact => Shown.Fact;

    /// <summary>True of the facts that stand on the page that shows it; of none on lists.</summary>
    public Func<Fact, bool> IsShown { get; init; } = _ => false;

    private string Permalink => $"{Views.Address(Shown.Home.Url)}#{Fact.Id}";

    // Each figure is held against all others of its page: no page of ours has a tenth of these.
    private const int MostCompared = 400;

    private FigureChange? Change => Fact.Figure is null || Shown.Home.OwnFacts.Length > MostCompared ? null : Shown.Home.OwnFacts
        .Select(other => Views.Math.Between(new FactAtHome(Shown.Home, other), new FactAtHome(Shown.Home, Fact)))
        .OfType<FigureChange>()
        .Where(change => ReferenceEquals(change.Later.Fact, Fact))
        .MaxBy(change => change.Earlier.Fact.AsOf);

    private IEnumerable<FactAtHome> Disputes => Views.Site.Conflicts.Of(Fact);

    private IEnumerable<FactAtHome> Compared => Fact.CompareWith
        .Select(reference => Views.Site.Catalog.FactOf(Shown.Home, reference))
        .OfType<FactAtHome>();

    private SourceTier? BestTier => Views.SourcesOf(Fact).Select(source => source.Tier).OrderBy(tier => SourceTier.All.IndexOf(tier)).FirstOrDefault();

    private Confidence Confidence => Fact.StatedConfidence ?? BestTier?.Confidence ?? Content.Model.Confidence.Low;
}
