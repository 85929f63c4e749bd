using System.Collections.Immutable;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Kinds;

/// <summary>Keys that Statiq's users know and that are not used here, each with a friendly word.</summary>
internal static class StatiqKeys
{
    private const string NotUsed = "`{key}` is not used here";
    private static readonly ImmutableArray<string> Dates = ["Published", "published", "Date", "date"];

    /// <summary>In front matter.</summary>
    /// <param name="dateField">The key that dates such a page, where it has one.</param>
    public static ImmutableArray<ForeignKey> OfPages(string? dateField) =>
    [
        .. Dates.Select(key => new ForeignKey(
            key,
            "`{key}` does not say what happened on that day",
            dateField is null ? "say it with `updated`, or with a fact or an event that has a source" : $"use `{dateField}`, or an event with its source")),
        new("Archive*", NotUsed, "take it away; the build makes an index of every kind, tag and year by itself"),
        new("Feed*", NotUsed, "take it away; the build writes the feeds by itself, in Atom"),
        new("Destination*", NotUsed, "take it away; the page's address is its folder and the name of its file"),
        new("RedirectBody", NotUsed, "take it away; the build writes the page that leads on"),
        new("Script", "`{key}` is not used here: nothing of a page runs", "take it away"),
        new("Enumerate*", NotUsed, "write a page for each of them"),
        new("IncludeInSitemap", NotUsed, "take it away; every page that is published stands in the sitemap"),
        new("ContentType", NotUsed, "take it away; `.md` is a page, `_data/` is data, `assets/` is copied"),
        new("MediaType", NotUsed, "take it away; `.md` is a page, `_data/` is data, `assets/` is copied"),
        new("Analyzers", NotUsed, "take it away; a check is the same for every page"),
        new("RenderPostProcessTemplates", NotUsed, "take it away; every page goes through its layout"),
        new("ClearDataContent", NotUsed, "take it away"),
        new("GatherHeadingsLevel", NotUsed, "take it away; the theme decides which headings are listed"),
        new("Excerpt", NotUsed, "say it with `summary`"),
        new("Author", NotUsed, "take it away; who said what stands with each fact, as its source"),
        new("Copyright", NotUsed, "say it once for the site, with `licence` in `settings.yml`"),
        new("Image", NotUsed, "put the picture into the text, with its words and its credit"),
    ];

    /// <summary>In <c>settings.yml</c> and on the command line.</summary>
    public static ImmutableArray<ForeignKey> OfSettings { get; } =
    [
        new("MirrorResources", "`{key}` is not used here: a page fetches nothing from elsewhere", "put the file into `theme/assets/` or `input/assets/`"),
        new("GitHub*", "`{key}` is not used here: this program does not deploy", "take it away; the host's own tools send `output/` there"),
        new("Netlify*", "`{key}` is not used here: this program does not deploy", "take it away; Netlify builds the site by `netlify.toml`"),
        new("Azure*", "`{key}` is not used here: this program does not deploy", "take it away; the host's own tools send `output/` there"),
        new("LinkRoot", NotUsed, "put the folder behind the host: `host: https://example.org/kb`"),
        new("LinksUseHttps", NotUsed, "say it with `host`: `https://example.org`"),
        new("Link*", NotUsed, "take it away; every address is lower-case and ends with a slash"),
        new("CurrentDateTime", NotUsed, "give the day with `--now`; without it the newest date in the content is taken"),
        new("DateTime*", NotUsed, "take it away; dates are written as `2026-11-20` and read alike everywhere"),
        new("Feed*", NotUsed, "take it away; the build writes the feeds by itself, in Atom"),
        new("Archive*", NotUsed, "take it away; the build makes an index of every kind, tag and year by itself"),
        new("CleanMode", NotUsed, "take it away; the site is replaced as a whole, and only what changed is written"),
        new("UseCache", NotUsed, "take it away; what did not change is never written again"),
        new("Strict", NotUsed, "give it on the command line: `--strict`"),
        new("FailureLogLevel", NotUsed, "give it on the command line: `--strict`"),
    ];
}
