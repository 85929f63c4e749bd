using StatiqSite.Content.Markdown;
using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>One step of the way down to a page.</summary>
internal sealed record BreadcrumbView(string Title, string? Url)
{
    public static readonly ModelShape<BreadcrumbView> Shape = new("breadcrumb",
    [
        new("title", "What stands there.", crumb => Value.Of(crumb.Title)),
        new("url", "Where it leads; null for the page itself.", crumb => ViewValues.Text(crumb.Url)),
    ]);

    public static Value ListOf(Page page, SiteViews views)
    {
        var home = new BreadcrumbView("Home", views.Address("/"));
        return page switch
        {
            { Url: "/" } => ViewValues.List([]),
            { Kind.HasSlugs: true } => Of(home, new(page.Kind.Title, views.Address(page.Kind.Url)), new(page.Title, null)),
            _ => Of(home, new(page.Title, null)),
        };
    }

    public static Value Of(params ReadOnlySpan<BreadcrumbView> crumbs) =>
        ViewValues.List(crumbs.ToArray(), crumb => ViewValues.Object(Shape, crumb));
}

/// <summary>What templates see of a heading in prose.</summary>
internal static class HeadingView
{
    public static readonly ModelShape<Heading> Shape = new("heading",
    [
        new("level", "2 to 6.", heading => Value.Of(heading.Level)),
        new("id", "Its anchor.", heading => Value.Of(heading.Id)),
        new("text", "Its words.", heading => Value.Of(heading.Text)),
    ]);

    public static Value ListOf(Page page) => ViewValues.List(page.Body.Headings, heading => ViewValues.Object(Shape, heading));
}

/// <summary>All pages that stand in one relation to a page.</summary>
internal sealed record RelationGroupView(RelationGroup Group, SiteViews Views)
{
    public static readonly ModelShape<RelationGroupView> Shape = new("relation",
    [
        new("label", "As read on this page: \"Produced by\".", view => Value.Of(view.Group.Label)),
        new("key", "The front matter key.", view => Value.Of(view.Group.Kind.Key)),
        new("is_inverse", "Stated on the other page.", view => Value.Of(view.Group.IsInverse)),
        new("links", "The pages.", view => view.Views.LinksTo(view.Group.Pages)),
    ]);

    public static Value ListOf(Page page, SiteViews views) => ViewValues.List(
        views.Site.Relations.Of(page).Groups, group => ViewValues.Object(Shape, new RelationGroupView(group, views)));
}

/// <summary>A page with something in common, and what.</summary>
internal sealed record RelatedPageView(RelatedPage Related, SiteViews Views)
{
    public static readonly ModelShape<RelatedPageView> Shape = new("related page",
    [
        new("page", "The page.", view => view.Views.LinkTo(view.Related.Page)),
        new("reason", "What both have in common.", view => Value.Of(view.Related.Reason)),
    ]);

    public static Value ListOf(Page page, SiteViews views) => ViewValues.List(
        views.Site.Relations.Of(page).Related, related => ViewValues.Object(Shape, new RelatedPageView(related, views)));
}

/// <summary>A page's figures of one measure.</summary>
internal sealed record MeasureView(string Id, string Label, IReadOnlyList<ShownFact> Facts, PageView Page)
{
    public static readonly ModelShape<MeasureView> Shape = new("measure",
    [
        new("id", "The measure's id.", view => Value.Of(view.Id)),
        new("label", "In words.", view => Value.Of(view.Label)),
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
        .GroupBy(shown => shown.Fact.Figure!.Measure)
        .Select(group => ViewValues.Object(Shape, new MeasureView(group.Key, group.First().Fact.Figure!.Label, [.. group], page))));
}

/// <summary>Facts of a page that disagree with one another or with facts elsewhere.</summary>
internal sealed record ConflictView(IReadOnlyList<ShownFact> Facts, PageView Page)
{
    public static readonly ModelShape<ConflictView> Shape = new("disagreement",
    [
        new("facts", "Those shown on this page; each has its `conflicts`.", view => ViewValues.List(view.Facts, view.Page.ViewOf)),
        new("note", "What may explain it, or null.", view => ViewValues.Text(MeasureView.NotesOf(view.Facts))),
    ]);

    /// <summary>One group for all facts that a chain of disagreements joins.</summary>
    public static Value ListOf(PageView page)
    {
        var conflicts = page.Views.Site.Conflicts;
        var open = page.ShownFacts.Where(shown => !conflicts.Of(shown.Fact).IsEmpty).ToList();
        var groups = new List<Value>();
        while (open is [var first, ..])
        {
            var joined = new HashSet<Fact>([first.Fact], ReferenceEqualityComparer.Instance);
            var queue = new Queue<Fact>(joined);
            while (queue.TryDequeue(out var fact))
            {
                foreach (var (_, other) in conflicts.Of(fact))
                {
                    if (joined.Add(other))
                    {
                        queue.Enqueue(other);
                    }
                }
            }

            var facts = open.Where(shown => joined.Contains(shown.Fact)).ToList();
            open.RemoveAll(shown => joined.Contains(shown.Fact));
            groups.Add(ViewValues.Object(Shape, new ConflictView(facts, page)));
        }

        return ViewValues.List(groups);
    }
}
