using System.Collections.Immutable;
using System.Text;
using StatiqSite.Content.Checking;

namespace StatiqSite.Outputs;

/// <summary><c>_headers</c>, which Netlify and others read: the one place that says what is sent beside a file.</summary>
/// <remarks>Hosts differ in what becomes of a header that two rules state for one address, so no two rules do.</remarks>
internal sealed class HeadersOutput : IOutput
{
    /// <summary>What programs on other sites may read, too.</summary>
    private static readonly ImmutableArray<string> Data = ["/feed.xml", "/tags/:tag/feed.xml", "/figures/figures.csv"];

    /// <summary>For every address.</summary>
    private static readonly ImmutableArray<(string Name, string Value)> Everywhere =
    [
        // For browsers that do not know frame-ancestors.
        ("X-Frame-Options", "DENY"),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("Permissions-Policy", "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Strict-Transport-Security", "max-age=63072000; includeSubDomains"),
    ];

    public IEnumerable<OutputFile> FilesOf(Publication publication)
    {
        yield return new OutputFile.Written("_headers", output => Encoding.UTF8.GetBytes(TextOf(publication), output));
    }

    private static string TextOf(Publication publication)
    {
        var isIndexed = publication.Views.IsIndexed;
        var rules = new List<(string Path, ImmutableArray<(string Name, string Value)> Headers)>
        {
            ("/*", isIndexed ? Everywhere : [.. Everywhere, ("X-Robots-Tag", "noindex")]),
        };
        ImmutableArray<(string Name, string Value)> pages =
        [
            ("Content-Security-Policy", SecurityPolicy.Of(publication.Tree)),
            ("Cross-Origin-Opener-Policy", "same-origin"),
        ];
        if (publication.Site.Catalog.Settings.HasAdmin)
        {
            rules.AddRange(PathsOf(publication).Select(path => (path, pages)));
            rules.Add(("/admin/*", AdminOutput.Headers));
        }
        else
        {
            rules[0] = (rules[0].Path, [.. pages, .. rules[0].Headers]);
        }

        // Pages name these with a hash of their content, so a change is another address. A page itself is asked for anew each time by default.
        rules.Add(("/theme/*", [("Cache-Control", "public, max-age=31536000, immutable")]));
        rules.AddRange(Data.Select(path => (path, ImmutableArray.Create(("Access-Control-Allow-Origin", "*")))));
        return string.Concat(rules.Select(rule =>
            $"{publication.Views.Address(rule.Path)}\n{string.Concat(rule.Headers.Select(header => $"  {header.Name}: {header.Value}\n"))}"));
    }

    /// <summary>All but the form's: no rule can leave an address out.</summary>
    private static IEnumerable<string> PathsOf(Publication publication) => publication.Site.Pages.Select(page => page.Url)
        .Concat(GeneratedAddresses.Of(publication.Site.Catalog).Addresses)
        .Concat(["/assets/", "/theme/"])
        .Select(address => address.IndexOf('/', 1) is > 0 and var slash ? $"{address[..slash]}/*" : address)
        .Distinct()
        .Order(StringComparer.Ordinal);
}
