using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using StatiqSite.Content.Loading;

namespace StatiqSite.Outputs;

/// <summary>What a browser may load for a page (<see href="https://www.w3.org/TR/CSP3/"/>): the site's own files and nothing else.</summary>
internal static class SecurityPolicy
{
    /// <summary>For the pages of a theme.</summary>
    /// <remarks>
    /// What runs inline runs by its hash, and only what stands so in the theme gets one: were pages asked, a fault of a template would let
    /// in what it should keep out.
    /// </remarks>
    public static string Of(SourceTree tree)
    {
        var templates = tree.Files.Where(file => file.Area == SourceArea.Theme).Select(file => file.Text?.Text).OfType<string>().ToList();
        return string.Join("; ",
        [
            "default-src 'none'",
            $"script-src 'self'{Hashes(templates, "script")}",
            $"style-src 'self'{Hashes(templates, "style")}",
            "img-src 'self'",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "media-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
        ]);
    }

    private static string Hashes(IEnumerable<string> templates, string element) => string.Concat(templates
        .SelectMany(template => ElementsOf(template, element))
        .Where(found => !IsAddressed(found.Attributes) && !IsData(found.Attributes))
        .Select(found => found.Text)

        // What a template fills in differs from page to page: it does not run.
        .Where(text => text.Length > 0 && !text.Contains("{{", StringComparison.Ordinal))
        .Select(text => $" 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'")
        .Distinct()
        .Order(StringComparer.Ordinal)
        .ToImmutableArray());

    private static bool IsAddressed(string attributes) => attributes.Contains(" src=", StringComparison.OrdinalIgnoreCase);

    private static bool IsData(string attributes) => attributes.Contains("json", StringComparison.OrdinalIgnoreCase);

    /// <summary>Every element of a name, in order. A part that is nowhere ends the walk, so that a template of nothing but tags is walked once.</summary>
    private static IEnumerable<(string Attributes, string Text)> ElementsOf(string template, string element)
    {
        var (start, end) = ($"<{element}", $"</{element}>");
        for (var at = template.IndexOf(start, StringComparison.OrdinalIgnoreCase); at >= 0; at = template.IndexOf(start, at, StringComparison.OrdinalIgnoreCase))
        {
            var attributes = at + start.Length;
            var tagEnd = template.IndexOf('>', attributes);
            var textEnd = tagEnd < 0 ? -1 : template.IndexOf(end, tagEnd, StringComparison.OrdinalIgnoreCase);
            if (textEnd < 0)
            {
                yield break;
            }

            yield return (template[attributes..tagEnd], template[(tagEnd + 1)..textEnd]);
            at = textEnd + end.Length;
        }
    }
}
