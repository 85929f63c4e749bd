using System.Collections.Immutable;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>What every page has that the build makes: titles, address, the way down to it.</summary>
/// <param name="Kind">What the template sees as <c>page.kind</c>: <c>tags</c>, <c>timeline</c>.</param>
/// <param name="Section">The way in it belongs to.</param>
/// <param name="Crumbs">The way down, the page itself last.</param>
internal record ListPage(
    string Title, string Description, string Url, string Kind, string Section, ImmutableArray<BreadcrumbView> Crumbs, SiteViews Views)
{
    /// <summary>A site path; null where nothing but the site's own feed tells of changes.</summary>
    public string? FeedUrl { get; init; }

    /// <summary>The members that all such pages share, for a page with members of its own.</summary>
    public static ImmutableArray<Member<T>> MembersWith<T>(params ReadOnlySpan<Member<T>> own)
        where T : ListPage =>
    [
        new("title", "English.", page => Value.Of(page.Title)),
        new("title_zh", "Always null here.", _ => Value.Null),
        new("title_pinyin", "Always null here.", _ => Value.Null),
        new("summary", "What stands here, in a sentence.", page => Value.Of(page.Description)),
        new("description", "The same, for search engines.", page => Value.Of(page.Description)),
        new("url", "Its address on this site.", page => Value.Of(page.Views.Address(page.Url))),
        new("canonical", "Its address with scheme and host.", page => Value.Of(page.Views.Absolute(page.Url))),
        new("section", "The way in it belongs to; empty for none.", page => Value.Of(page.Section)),
        new("kind", "What it is: `index`, `tags`, `tag`, `timeline`, `year`, `kind-timeline`, `figures`, `measure`, `style`, `sources`, `source`, `search`, `rules`, `rule`, `fields-index`, `fields`, `missing`.", page => Value.Of(page.Kind)),
        new("kind_title", "Always null here.", _ => Value.Null),
        new("layout", "The layout it asks for.", page => Value.Of(page.Kind)),
        new("breadcrumbs", "The way down to it.", page => BreadcrumbView.Of(page.Crumbs.AsSpan())),
        new("is_draft", "Always false here.", _ => Value.Of(false)),
        new("updated", "Always null here.", _ => Value.Null),
        new("feed_url", "The feed that tells of changes here.", page => Value.Of(page.Views.Address(page.FeedUrl ?? "/feed.xml"))),
        new("json_ld", "Always null here.", _ => Value.Null),
        .. own,
    ];
}
