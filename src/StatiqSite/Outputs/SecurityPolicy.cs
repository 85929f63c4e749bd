using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using StatiqSite.Content.Loading;

namespace StatiqSite.Outputs;

/// <summary>What a browser may load for a page (<see href="https://www.w3.org/TR/CSP3/"/>): the site's own files and nothing else.</summary>
internal static partial class SecurityPolicy
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
            $"script-src 'self'{Hashes(templates, Script())}",
            $"style-src 'self'{Hashes(templates, Style())}",
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

    private static string Hashes(IEnumerable<string> templates, Regex element) => string.Concat(templates
        .SelectMany(template => element.Matches(template))
        .Where(match => !IsAddressed(match.Groups["attributes"].Value) && !IsData(match.Groups["attributes"].Value))
        .Select(match => match.Groups["text"].Value)

        // What a template fills in differs from page to page: it does not run.
        .Where(text => text.Length > 0 && !text.Contains("{{", StringComparison.Ordinal))
        .Select(text => $" 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'")
        .Distinct()
        .Order(StringComparer.Ordinal)
        .ToImmutableArray());

    private static bool IsAddressed(string attributes) => attributes.Contains(" src=", StringComparison.OrdinalIgnoreCase);

    private static bool IsData(string attributes) => attributes.Contains("json", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("<script(?<attributes>[^>]*)>(?<text>.*?)</script>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Script();

    [GeneratedRegex("<style(?<attributes>[^>]*)>(?<text>.*?)</style>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Style();
}
