using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>What templates see of the site as a whole.</summary>
internal sealed record SiteView(SiteViews Views)
{
    public static readonly ModelShape<SiteView> Shape = new("site",
    [
        new("title", "From the settings.", view => Value.Of(view.Settings.Title)),
        new("description", "From the settings.", view => Value.Of(view.Settings.Description)),
        new("host", "Scheme and host, no slash at the end.", view => Value.Of(view.Views.Host)),
        new("root", "The folder the site is published in, or empty.", view => Value.Of(view.Views.Root)),
        new("url", "The home page's address on this site.", view => Value.Of(view.Views.Address("/"))),
        new("language", "A language tag.", view => Value.Of(view.Settings.Language)),
        new("licence", "Of the content.", view => Value.Of(view.Settings.Licence)),
        new("licence_url", "Where the licence stands, or null.", view => ViewValues.Text(LicenceUrl(view.Settings.Licence))),
        new("repository", "Where pull requests go, or null.", view => ViewValues.Text(view.Settings.Repository)),
        new("contact_url", "Where people without an account write, or null.", view => ViewValues.Text(view.Views.Contact?.Url)),
        new("generator", "What made the site.", _ => Value.Of("StatiqSite")),
        new("now", "The build's now.", view => view.Views.ValueOf(view.Views.Site.Now)),
        new("is_preview", "True while the site is previewed.", view => Value.Of(view.Views.IsPreview)),
        new("nav", "The main ways in.", view => ViewValues.List(NavEntries(view.Views), entry => ViewValues.Object(NavEntry.Shape, entry))),
        new("kinds", "Every kind that has pages.", view => ViewValues.List(view.Views.Kinds, kind => ViewValues.Object(KindView.Shape, new KindView(kind, view.Views)))),
        new("counts", "How much there is.", view => ViewValues.Object(CountsView.Shape, CountsView.Of(view.Views.Site))),
        new("coverage", "Facts with a source, in percent: `100 %`.", view => Value.Of(CoverageOf(view.Views.Site))),
        new("feed_url", "The Atom feed.", view => Value.Of(view.Views.Address("/feed.xml"))),
        new("search_url", "The search page.", view => Value.Of(view.Views.Address("/search/"))),
    ]);

    private SiteSettings Settings => Views.Site.Catalog.Settings;

    private static string? LicenceUrl(string licence) => licence switch
    {
        "CC BY 4.0" => "https://creativecommons.org/licenses/by/4.0/",
        "CC BY-SA 4.0" => "https://creativecommons.org/licenses/by-sa/4.0/",
        "CC0 1.0" => "https://creativecommons.org/publicdomain/zero/1.0/",
        _ => null,
    };

    private static IEnumerable<NavEntry> NavEntries(SiteViews views)
    {
        foreach (var kind in views.Kinds.Take(3))
        {
            yield return new NavEntry(kind.Id, kind.Title, views.Address(kind.Url), views.PagesByKind[kind.Id].Length);
        }

        var counts = CountsView.Of(views.Site);
        yield return new NavEntry("timeline", "Timeline", views.Address("/timeline/"), counts.Events);
        yield return new NavEntry("figures", "Figures", views.Address("/figures/"), counts.Figures);
        yield return new NavEntry("tags", "Tags", views.Address("/tags/"), counts.Tags);
        yield return new NavEntry("sources", "Sources", views.Address("/sources/"), counts.Sources);
    }

    private static string CoverageOf(Site site)
    {
        var facts = site.Pages.SelectMany(page => page.OwnFacts).ToList();
        var sourced = facts.Count(fact => fact.Sources.Any(source => site.Catalog.SourceOf(source.Id) is not null));
        return $"{(facts.Count == 0 ? 100 : sourced * 100 / facts.Count)} %";
    }
}
