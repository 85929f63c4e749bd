using System.Text;
using StatiqSite.Content.Loading;
using StatiqSite.Diagnostics;
using StatiqSite.Outputs;
using StatiqSite.Tests.Own;
using Xunit;

namespace StatiqSite.Tests.Deploying;

/// <summary>What a host sends beside the files of the site.</summary>
public sealed class HeadersTests(OwnSite own) : IClassFixture<OwnSite>
{
    [Fact]
    public void Our_own_site_is_graded_best() =>
        Assert.Equal((130, "A+"), Observatory.Of(SentFor(Encoding.UTF8.GetString(own.Files["_headers"]), "/series/")));

    /// <summary>The yardstick measures: each header that is taken away costs.</summary>
    [Theory]
    [InlineData("Content-Security-Policy", 55, "C")]
    [InlineData("Strict-Transport-Security", 80, "B+")]
    [InlineData("X-Content-Type-Options", 125, "A+")]
    [InlineData("Referrer-Policy", 125, "A+")]
    [InlineData("Cross-Origin-Resource-Policy", 120, "A+")]
    public void A_header_that_is_missing_costs(string name, int score, string grade)
    {
        var sent = SentFor(Encoding.UTF8.GetString(own.Files["_headers"]), "/series/");
        Assert.True(sent.Remove(name));
        if (name == "Content-Security-Policy")
        {
            sent.Remove("X-Frame-Options");
        }

        Assert.Equal((score, grade), Observatory.Of(sent));
    }

    [Fact]
    public void The_headers_of_a_small_site_are_these()
    {
        using var site = new TestSite();
        site.BuildSoundly();
        Accepted.Matches("Sites/minimal-output/_headers", site.ReadOutput("_headers"));
    }

    [Fact]
    public void Only_what_stands_inline_in_the_theme_runs_by_its_hash()
    {
        using var site = new TestSite();
        site.Change("theme/partials/frame.html", "</body>", "<script>let a = 1;</script><script>let b = {{ 1 }};</script><script type=\"application/ld+json\">{}</script><style>p { color: red }</style></body>");
        var tree = SourceTree.Read(site.Options.SourcePaths, new DiagnosticBag());
        Assert.Equal(
            "default-src 'none'; script-src 'self' 'sha256-xY6QKfH9PRsQnLz56nj6MBwiK5oHg+im1Jkpdp1x/Ck='; style-src 'self' 'sha256-ngewhhP73WDIbgwseeu52VAAJgKdGUsu1IUQQsAm8m4='; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; media-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
            SecurityPolicy.Of(tree));
    }

    [Fact]
    public void No_two_rules_state_one_header_for_one_address()
    {
        using var site = new TestSite();
        site.Change("settings.yml", "title:", "admin: true\ntitle:");
        site.BuildSoundly();
        var text = site.ReadOutput("_headers");
        Accepted.Matches("Deploying/headers-with-form.txt", text);
        Assert.All(
            ["/", "/index.html", "/series/glory/", "/admin/", "/admin/config.yml", "/theme/site.css", "/feed.xml", "/tags/family/feed.xml", "/nowhere"],
            address => Assert.All(RulesFor(text, address).SelectMany(rule => rule.Headers).GroupBy(header => header.Name), group => Assert.Single(group)));
    }

    [Fact]
    public void A_preview_names_its_own_address_and_is_kept_from_search_engines()
    {
        using var site = new TestSite();
        site.BuildSoundly(options => options with { Host = "https://deploy-preview-7--site.example", IsIndexed = false });
        Assert.Equal("User-agent: *\nDisallow: /\n", site.ReadOutput("robots.txt"));
        Assert.Equal("noindex", SentFor(site.ReadOutput("_headers"), "/series/")["X-Robots-Tag"]);
        Assert.Contains("<id>https://deploy-preview-7--site.example/</id>", site.ReadOutput("feed.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain(TestSite.FilesOf(site.Output).Keys, file => site.ReadOutput(file).Contains("https://example.org", StringComparison.Ordinal));
    }

    [Fact]
    public void The_form_is_published_only_where_it_is_asked_for()
    {
        using var site = new TestSite();
        site.BuildSoundly();
        Assert.False(Directory.Exists(Path.Combine(site.Output, "admin")));
        site.Change("settings.yml", "title:", "admin: true\nrepository: https://github.com/owner/site\ntitle:");
        site.BuildSoundly();
        Accepted.Matches("Deploying/admin.html", site.ReadOutput("admin/index.html"));
        Assert.StartsWith("backend:\n  name: github\n  repo: 'owner/site'\n", site.ReadOutput("admin/config.yml"), StringComparison.Ordinal);
    }

    private static Dictionary<string, string> SentFor(string text, string address) =>
        RulesFor(text, address).SelectMany(rule => rule.Headers).ToDictionary(header => header.Name, header => header.Value, StringComparer.Ordinal);

    private static IEnumerable<(string Path, List<(string Name, string Value)> Headers)> RulesFor(string text, string address)
    {
        var rules = new List<(string Path, List<(string Name, string Value)> Headers)>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] != ' ')
            {
                rules.Add((line, []));
            }
            else
            {
                var colon = line.IndexOf(": ", StringComparison.Ordinal);
                rules[^1].Headers.Add((line[2..colon], line[(colon + 2)..]));
            }
        }

        return rules.Where(rule => Matches(rule.Path, address));
    }

    // As Netlify reads paths: a star at the end takes the rest, a name behind a colon one part.
    private static bool Matches(string rule, string address) => rule.EndsWith("/*", StringComparison.Ordinal)
        ? address.StartsWith(rule[..^1], StringComparison.Ordinal)
        : rule.Split('/') is var parts && address.Split('/') is var given && parts.Length == given.Length
            && parts.Zip(given).All(pair => pair.First == pair.Second || pair.First.StartsWith(':'));
}
