using System.Collections.Immutable;
using System.Text;
using StatiqSite.Content.Schemas;
using StatiqSite.Rendering;

namespace StatiqSite.Outputs;

/// <summary>The form in the browser, where the settings ask for it: Sveltia CMS, which writes pull requests (<see href="https://sveltiacms.app/en/docs"/>).</summary>
internal sealed class AdminOutput : IOutput
{
    // One version, by its hash: what stands at that address cannot become something else.
    private const string Script = "https://unpkg.com/@sveltia/cms@0.221.1/dist/sveltia-cms.js";
    private const string Integrity = "sha384-JQ+XsKx/UzwdTiNnFStza3XtqqQoVtyNPApkfvwlzZDfhe7giE9CnfQrpHqgv3k6";

    /// <summary>A policy of its own: the form makes styles as it runs, and talks to the repository's host. It signs in by a window of its own.</summary>
    public static readonly ImmutableArray<(string Name, string Value)> Headers =
    [
        ("Content-Security-Policy", string.Join("; ",
        [
            "default-src 'none'",
            "script-src 'self' https://unpkg.com",
            "style-src 'self' 'unsafe-inline'",
            "font-src https://cdn.jsdelivr.net",
            "img-src 'self' blob: data: https://*.githubusercontent.com",
            "media-src blob:",
            "connect-src 'self' blob: data: https://api.github.com https://unpkg.com https://www.githubstatus.com",
            "frame-src blob:",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
        ])),
        ("Cross-Origin-Opener-Policy", "same-origin-allow-popups"),
    ];

    public IEnumerable<OutputFile> FilesOf(Publication publication)
    {
        var settings = publication.Site.Catalog.Settings;
        if (!settings.HasAdmin)
        {
            yield break;
        }

        yield return new OutputFile.Written("admin/index.html", output => Encoding.UTF8.GetBytes(
            $"""
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>Edit this site</title>
            <script src="{Script}" integrity="{Integrity}" crossorigin="anonymous" defer></script>
            </html>

            """,
            output));
        yield return new OutputFile.Written("admin/config.yml", output => Encoding.UTF8.GetBytes(
            CmsConfig.Backend(settings.Repository, RepositoryLinks.Branch, publication.Views.Absolute("/")) + CmsConfig.Collections(publication.Site.Catalog.Kinds), output));
    }
}
