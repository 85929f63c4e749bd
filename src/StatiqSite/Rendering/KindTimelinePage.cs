using System.Collections.Immutable;
using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>The timeline of the pages of one kind: <c>/timeline/series/</c>.</summary>
internal sealed record KindTimelinePage(PageKind PageKind, ImmutableArray<TimelineEntry> Entries, SiteViews Views)
    : ListPage(
        $"{PageKind.Title} over time", $"The dated events of all {PageKind.Title.ToLowerInvariant()}, each with its source.",
        UrlOf(PageKind), "kind-timeline", "timeline",
        [new("Home", Views.Address("/")), new("Timeline", Views.Address("/timeline/")), new(PageKind.Title, null)], Views)
{
    // What a strip can show; older ones stand on the pages of their years.
    private const int MostEvents = 100;

    public static readonly ModelShape<KindTimelinePage> Shape = new("timeline of a kind", MembersWith<KindTimelinePage>(
    [
        new("timeline_of", "The kind: `id`, `title`, `singular`, `count`.", page => ViewValues.Object(KindView.Shape, new KindView(page.PageKind, page.Views))),
        new("count", "How many entries there are.", page => Value.Of(page.Entries.Length)),
        new("density", "How many begin when, as an inline SVG; null where all are drawn one by one.", page => page.Entries.Length <= MostEvents ? Value.Null : TimelineDrawing.DrawDensity(page.Entries, page.Title, page.Views.Scratch)),
        new("events", "The newest hundred, in order of date.", page => EventView.ListDrawn(page.Newest, page.Views)),
        new("timeline", "The same as an inline SVG; null for fewer than two.", page => TimelineDrawing.DrawStrip(page.Newest, page.Title, page.Views.Scratch)),
        new("kinds", "The timelines of the kinds: `title`, `url`, `count`, `is_current`.", page => KindTimelineLink.ListOf(page.Views, page.PageKind)),
    ]));

    public static string UrlOf(PageKind kind) => $"/timeline/{kind.Folder}/";

    private ImmutableArray<TimelineEntry> Newest => [.. Entries.TakeLast(MostEvents)];
}

/// <summary>A link to the timeline of a kind.</summary>
internal sealed record KindTimelineLink(string Title, string Url, int Count, bool IsCurrent)
{
    public static readonly ModelShape<KindTimelineLink> Shape = new("link to a kind's timeline",
    [
        new("title", "The kind, plural, with a capital.", link => Value.Of(link.Title)),
        new("url", "Its address.", link => Value.Of(link.Url)),
        new("count", "How many entries it has.", link => Value.Of(link.Count)),
        new("is_current", "True for the one at hand.", link => Value.Of(link.IsCurrent)),
    ]);

    /// <summary>Those of the kinds that have dated events.</summary>
    public static Value ListOf(SiteViews views, PageKind? current) => ViewValues.List(
        views.EntriesByKind,
        kind => ViewValues.Object(Shape, new KindTimelineLink(kind.Kind.Title, views.Address(KindTimelinePage.UrlOf(kind.Kind)), kind.Entries.Length, kind.Kind == current)));
}
