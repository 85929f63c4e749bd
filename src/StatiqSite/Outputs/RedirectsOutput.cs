using System.Text;
using StatiqSite.Rendering;

namespace StatiqSite.Outputs;

/// <summary>Addresses that once led to a page still do: a small page for any host, and <c>_redirects</c> for Netlify.</summary>
internal sealed class RedirectsOutput : IOutput
{
    public IEnumerable<OutputFile> FilesOf(Publication publication)
    {
        var redirects = publication.Site.Pages
            .SelectMany(page => page.RedirectFrom, (page, redirect) => (redirect.From, To: publication.Views.Address(page.Url), page.Url))
            .OrderBy(redirect => redirect.From, StringComparer.Ordinal)
            .ToList();
        foreach (var (from, to, url) in redirects)
        {
            yield return new OutputFile.Written(OutputFile.PathOf(from), output => Encoding.UTF8.GetBytes(
                $"""
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <title>This page has moved</title>
                <link rel="canonical" href="{HtmlText.Escape(publication.Views.Absolute(url))}">
                <meta http-equiv="refresh" content="0; url={HtmlText.Escape(to)}">
                <p>This page has moved to <a href="{HtmlText.Escape(to)}">{HtmlText.Escape(to)}</a>.</p>
                </html>

                """, output));
        }

        if (redirects.Count > 0)
        {
            var lines = string.Concat(redirects.Select(redirect => $"{publication.Views.Address(redirect.From)} {redirect.To} 301\n"));
            yield return new OutputFile.Written("_redirects", output => Encoding.UTF8.GetBytes(lines, output));
        }
    }
}
