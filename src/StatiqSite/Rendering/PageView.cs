using System.Collections.Immutable;
using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>What templates see of a content page as <c>page</c>: the contract with theme authors.</summary>
internal sealed class PageView
{
    private static readonly ImmutableArray<Member<PageView>> Members =
    [
        new("title", "English.", view => Value.Of(view.Page.Title)),
        new("title_zh", "Chinese, or null.", view => ViewValues.Text(view.Page.TitleZh)),
        new("title_pinyin", "Pinyin, or null.", view => ViewValues.Text(view.Page.TitlePinyin)),
        new("also_known_as", "Other names.", view => ViewValues.Texts(view.Page.AlsoKnownAs)),
        new("summary", "At most 200 characters, or null.", view => ViewValues.Text(view.Page.Summary)),
        new("description", "For search engines: the summary, or the site's.", view => Value.Of(view.Page.Summary ?? view.Views.Site.Catalog.Settings.Description)),
        new("url", "Its address on this site.", view => Value.Of(view.Views.Address(view.Page.Url))),
        new("canonical", "Its address with scheme and host.", view => Value.Of(view.Views.Absolute(view.Page.Url))),
        new("permalink", "The same: the address to cite.", view => Value.Of(view.Views.Absolute(view.Page.Url))),
        new("section", "The way in it belongs to; empty for none.", view => Value.Of(view.Page.Kind.HasSlugs ? view.Page.Kind.Id : "")),
        new("kind", "Its kind's id: `series`, `page`.", view => Value.Of(view.Page.Kind.Id)),
        new("kind_title", "Its kind, plural, with a capital.", view => Value.Of(view.Page.Kind.Title)),
        new("kind_name", "Its kind, singular.", view => Value.Of(view.Page.Kind.Singular)),
        new("slug", "Its name in relations.", view => Value.Of(view.Page.Slug)),
        new("layout", "The layout it asks for.", view => Value.Of(LayoutChoice.Of(view.Page).Name)),
        new("breadcrumbs", "The way down to it.", view => BreadcrumbView.ListOf(view.Page, view.Views)),
        new("is_draft", "Only ever true in the preview.", view => Value.Of(view.Page.IsDraft)),
        new("is_stale", "Past its review date.", view => Value.Of(view.Views.Site.Staleness.IsOverdue(view.Page))),
        new("updated", "The last change of substance, or null.", view => view.Views.ValueOf(view.Page.Updated)),
        new("review_by", "When it should be looked at again, or null.", view => view.Views.ValueOf(view.Page.ReviewBy)),
        new("body", "The prose, as HTML.", view => BodyResolver.Render(view.Page, view.Views, view.References)),
        new("headings", "Of the prose: `level`, `id`, `text`.", view => HeadingView.ListOf(view.Page)),
        new("status", "In words, or null; a policy's is where it stands on the build's day.", view => ViewValues.Text(DetailsView.StatusOf(view.Page, view.Views))),
        new("status_told", "The same with the date of a policy's: `in force since 1 January 2026`.", view => ViewValues.Text(view.Views.Site.PolicyStates.Of(view.Page)?.Told ?? DetailsView.StatusOf(view.Page, view.Views))),
        new("steps", "The course of a policy: `label`, `date`, `is_reached`; empty for other kinds.", view => StepView.ListOf(view.Page, view.Views)),
        new("tags", "Its tags.", view => ViewValues.List(view.Tags, view.Views.ValueOf)),
        new("details", "What front matter says of it, ready for a `<dl>`: dates, counts, relations.", view => DetailsView.ListOf(view.Page, view.Views)),
        new("relations", "What it is to other pages, in both directions.", view => RelationGroupView.ListOf(view.Page, view.Views)),
        new("backlinks", "Pages whose prose names it, the first of many.", view => view.Views.LinksTo(view.Views.Site.Relations.Of(view.Page).Backlinks.Take(RelationGroupView.MostShown))),
        new("more_backlinks", "How many more there are.", view => Value.Of(RelationGroupView.Hidden(view.Views.Site.Relations.Of(view.Page).Backlinks))),
        new("connections_url", "The page of all connections, where the lists here are cut short; else null.", view => ViewValues.Text(ConnectionsPage.IsNeeded(view.Page, view.Views) ? view.Views.Address(ConnectionsPage.UrlOf(view.Page)) : null)),
        new("related", "Pages with something in common: `page` and `reason`.", view => RelatedPageView.ListOf(view.Page, view.Views)),
        new("facts", "All facts, own and used, in order.", view => view.FactList(_ => true)),
        new("figures", "Facts with a number.", view => view.FactList(fact => fact.Figure is not null)),
        new("statements", "Facts without one.", view => view.FactList(fact => fact.Figure is null)),
        new("measures", "Figures by measure, disagreements marked.", view => MeasureView.ListOf(view)),
        new("conflicts", "Groups of its facts that disagree.", view => ConflictView.ListOf(view)),
        new("events", "Its part of the timeline.", view => EventView.ListDrawn(view.Entries, view.Views, view.References)),
        new("timeline", "The same as an inline SVG; null for fewer than two.", view => TimelineDrawing.DrawStrip(view.Entries, view.Page.Title, view.Views.Scratch)),
        new("references", "What the page rests on, numbered.", view => ViewValues.List(view.References.Entries, entry => ViewValues.Object(ReferenceView.Shape, new ReferenceView(entry, view.Views)))),
        new("coverage", "How many facts rest on a source.", view => ViewValues.Object(CoverageView.Shape, CoverageView.Of(view.Page, view.Views.Site.Catalog))),
        new("previous", "The page before it in its kind, or null.", view => view.Views.NeighborsOf(view.Page).Previous is { } page ? view.Views.LinkTo(page) : Value.Null),
        new("next", "The page after it in its kind, or null.", view => view.Views.NeighborsOf(view.Page).Next is { } page ? view.Views.LinkTo(page) : Value.Null),
        new("tile", "Its 9:16 tile, an inline SVG.", view => view.Views.TileOf(view.Page)),
        new("edit_url", "Where the repository's editor opens the file, or null.", view => ViewValues.Text(view.EditUrl)),
        new("report_url", "Where the repository takes a report, or null.", view => ViewValues.Text(view.ReportUrl)),
        new("contact_url", "Where people without an account write, about this page where that is by mail, or null.", view => ViewValues.Text(view.ContactUrl)),
        new("feed_url", "The feed that tells of changes here.", view => Value.Of(view.Views.Address("/feed.xml"))),
        new("json_ld", "Structured data, for a `<script type=\"application/ld+json\">`.", view => view.Views.Scratch.Html(view, (of, json) => JsonLd.Write(of.Page, of.Views, json))),
    ];

    public static readonly ModelShape<PageView> Shape = new("page", Members);

    /// <summary>The home page is a content page with ways in.</summary>
    public static readonly ModelShape<PageView> HomeShape = new("home page", [.. Members, .. HomeMembers.All]);

    private readonly Lazy<ReferenceList> _references;
    private readonly Lazy<ImmutableArray<ShownFact>> _shownFacts;
    private readonly Lazy<Value[]> _factViews;

    public PageView(Page page, SiteViews views)
    {
        Page = page;
        Views = views;
        _references = new Lazy<ReferenceList>(() => ReferenceList.Of(page, views));
        _shownFacts = new Lazy<ImmutableArray<ShownFact>>(() => [.. ShownFact.AllOf(page, views.Site.Catalog)]);
        _factViews = new Lazy<Value[]>(() =>
            [.. ShownFacts.Select(shown => ViewValues.Object(FactView.Shape, new FactView(shown, views, References) { IsShown = IsShown }))]);
    }

    public Page Page { get; }

    public SiteViews Views { get; }

    public ReferenceList References => _references.Value;

    public ImmutableArray<TimelineEntry> Entries => Views.Site.Timeline.Of(Page);

    public ImmutableArray<ShownFact> ShownFacts => _shownFacts.Value;

    private IEnumerable<Tag> Tags => Page.Tags.Select(tag => Views.Site.Catalog.TagOf(tag.Id)).OfType<Tag>();

    private string? EditUrl => Views.Repository?.Edit(Page.Source.Path);

    private string? ReportUrl => Views.Repository?.Report(Page.Title, Views.Absolute(Page.Url));

    private string? ContactUrl => Views.Contact?.About(Page.Title, Views.Absolute(Page.Url));

    /// <summary>A fact of the page's own list; each has one view, however many lists show it.</summary>
    public Value ViewOf(ShownFact shown) => _factViews.Value[shown.Index];

    private bool IsShown(Fact fact) => ShownFacts.Any(shown => ReferenceEquals(shown.Fact, fact));

    private Value FactList(Func<Fact, bool> takes) =>
        ViewValues.List(ShownFacts.Where(shown => takes(shown.Fact)), ViewOf);
}
