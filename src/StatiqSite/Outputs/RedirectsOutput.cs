using System.Buffers;
using System.Globalization;
using System.Text;
using StatiqSite.Content.Model;
using StatiqSite.Rendering;

namespace StatiqSite.Outputs;

/// <summary>Addresses that lead elsewhere: a small page for any host, and <c>_redirects</c> for Netlify.</summary>
internal sealed class RedirectsOutput : IOutput
{
    // A browser keeps the anchor of an address when a server leads on, but not when a page does.
    private const string ScriptFile = "theme/redirect.js";

    private static ReadOnlySpan<byte> Script =>
        """
        "use strict";
        // Leads on with the anchor that was asked for, unless the new address has one of its own.
        const link = document.querySelector("a");
        if (location.hash && !link.hash) location.replace(link.href + location.hash);

        """u8;

    public IEnumerable<OutputFile> FilesOf(Publication publication)
    {
        var leads = LeadsOf(publication).OrderBy(lead => lead.From, StringComparer.Ordinal).ToList();
        if (leads.Count == 0)
        {
            yield break;
        }

        foreach (var lead in leads)
        {
            yield return new OutputFile.Written(OutputFile.PathOf(lead.From), output => Encoding.UTF8.GetBytes(PageOf(lead, publication.Views), output));
        }

        // With a mark of force: a file of that name stands there, and Netlify would serve it instead.
        var lines = string.Concat(leads.Select(lead => $"{publication.Views.Address(lead.From)} {lead.To} 301!\n"));
        yield return new OutputFile.Written("_redirects", output => Encoding.UTF8.GetBytes(lines, output));
        if (publication.Theme.FileOf("redirect.js") is not null)
        {
            yield break;
        }

        yield return new OutputFile.Written(ScriptFile, output => output.Write(Script));
    }

    private static IEnumerable<Lead> LeadsOf(Publication publication)
    {
        var (site, views) = (publication.Site, publication.Views);
        foreach (var page in site.Pages)
        {
            foreach (var redirect in page.RedirectFrom)
            {
                yield return new Lead(redirect.From, views.Address(page.Url), views.Absolute(page.Url), page.Title, redirect);
            }
        }

        foreach (var page in site.Catalog.Pages.Where(page => page.RedirectTo is not null && (views.IsPreview || !page.IsDraft)))
        {
            var target = LinkTarget.Of(site.Catalog, page, page.RedirectTo!.Id);
            var path = Uri.EscapeDataString(target.Address).Replace("%2F", "/", StringComparison.Ordinal);
            yield return target.Sort == LinkSort.External
                ? new Lead(page.Url, target.Address, target.Address, target.Address, null)
                : new Lead(page.Url, views.Address(path + target.Suffix), views.Absolute(path), target.Page?.Title ?? path, null);
        }
    }

    private static string PageOf(Lead lead, SiteViews views)
    {
        var (title, sentence) = lead.Told?.Reason switch
        {
            "merged" => ("This page was merged into another", "This page was merged{0} into"),
            "deleted" => ("This page was deleted", "This page was deleted{0}. In its place there is"),
            _ => ("This page has moved", "This page has moved{0} to"),
        };
        var day = lead.Told?.On is { } on ? $" on {on.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}" : "";
        return $"""
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <title>{title}</title>
            <link rel="canonical" href="{HtmlText.Escape(lead.Canonical)}">
            <meta http-equiv="refresh" content="0; url={HtmlText.Escape(lead.To)}">
            <p>{string.Format(CultureInfo.InvariantCulture, sentence, day)} <a href="{HtmlText.Escape(lead.To)}">{HtmlText.Escape(lead.Name)}</a>.</p>
            <script src="{views.Address($"/{ScriptFile}")}"></script>
            </html>

            """;
    }

    /// <summary>One address that leads to another.</summary>
    /// <param name="Canonical">The new address with scheme and host.</param>
    /// <param name="Name">What a reader is told of the place.</param>
    /// <param name="Told">Reason and day, where an old address says them.</param>
    private sealed record Lead(string From, string To, string Canonical, string Name, Redirect? Told);
}
