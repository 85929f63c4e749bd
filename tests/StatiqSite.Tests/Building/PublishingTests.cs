using Xunit;

namespace StatiqSite.Tests.Building;

/// <summary>Which files a site has and how they name each other.</summary>
public sealed class PublishingTests
{
    [Fact]
    public void A_small_site_has_these_files()
    {
        using var site = new TestSite();
        site.BuildSoundly();
        Assert.Equal(
            [
                "404.html", "_headers", "about/style/index.html", "feed.xml", "figures/figures.csv", "figures/index.html", "index.html", "robots.txt",
                "search/entries/0.json", "search/index.html", "search/index.json", "search/text/0.json", "search/words/0.json", "series/glory/index.html", "series/index.html",
                "sitemap.xml", "sources/index.html", "sources/variety-2025/index.html", "tags/family/feed.xml", "tags/family/index.html", "tags/index.html",
                "theme/site.css", "timeline/2025/index.html", "timeline/index.html",
                "timeline/series/index.html",
            ],
            TestSite.FilesOf(site.Output).Keys);
    }

    [Fact]
    public void Each_file_of_a_small_site_is_this()
    {
        using var site = new TestSite();
        site.BuildSoundly();
        foreach (var file in TestSite.FilesOf(site.Output).Keys)
        {
            Accepted.Matches($"Sites/minimal-output/{file}", site.ReadOutput(file));
        }
    }

    [Fact]
    public void A_long_list_runs_over_several_pages()
    {
        using var site = TestSite.With(series: 4);
        site.Change("settings.yml", "page_size: 50", "page_size: 2");
        site.BuildSoundly();
        Assert.Equal(
            ["series/index.html", "series/page/2/index.html", "series/page/3/index.html", "tags/family/index.html", "tags/family/page/2/index.html", "tags/family/page/3/index.html"],
            TestSite.FilesOf(site.Output).Keys.Where(file => file is "series/index.html" or "tags/family/index.html"
                || file.StartsWith("series/page/", StringComparison.Ordinal) || file.StartsWith("tags/family/page/", StringComparison.Ordinal)));
        Assert.Equal(
            """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Series, page 2 - A Test</title><link rel="stylesheet" href="/theme/site.css?v=eac0e790"></head>
            <body><h1>Series, page 2</h1>
            <ul>
            <li><a href="/series/series-002/">Series AAC</a></li>
            <li><a href="/series/series-003/">Series AAD</a></li>
            </ul>
            <a rel="next" href="/series/page/3/">Next</a>

            </body></html>


            """,
            site.ReadOutput("series/page/2/index.html"));
    }

    [Theory]
    [InlineData("https://example.org/kb")]
    [InlineData("https://example.org/kb/")]
    public void A_site_in_a_folder_of_its_host_names_that_folder_everywhere(string host)
    {
        using var site = new TestSite();
        site.Change("input/series/glory.md", "updated:", "redirect_from: [/series/old-glory/]\nupdated:");
        site.BuildSoundly(options => options with { Host = host });
        Assert.Equal(
            """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Home - A Test</title><link rel="stylesheet" href="/kb/theme/site.css?v=eac0e790"></head>
            <body><h1>Home</h1>
            <p>See <a href="/kb/series/glory/">Glory</a>.</p>
            </body></html>


            """,
            site.ReadOutput("index.html"));
        Assert.Equal("User-agent: *\nAllow: /\n\nSitemap: https://example.org/kb/sitemap.xml\n", site.ReadOutput("robots.txt"));
        Assert.Equal("/kb/series/old-glory/ /kb/series/glory/ 301!\n", site.ReadOutput("_redirects"));

        // Outside the folder there is nothing of ours: no address may begin at the host's root.
        var strays =
            from file in TestSite.FilesOf(site.Output).Keys
            let text = site.ReadOutput(file)
            from start in (string[])["href=\"/", "src=\"/", "url=/", "example.org/"]
            from at in IndexesOf(text, start)
            let address = text[(at + start.Length - 1)..]
            where !address.StartsWith("/kb/", StringComparison.Ordinal)
            select $"{file}: {address[..Math.Min(30, address.Length)]}";
        None.Of(strays);
    }

    [Fact]
    public void A_draft_is_left_out_of_everything_but_the_preview()
    {
        using var site = new TestSite();
        site.WriteSeries("secret", "A secret", "draft: true\n");
        site.BuildSoundly();
        var named = TestSite.FilesOf(site.Output).Keys.Where(file =>
            file.Contains("secret", StringComparison.Ordinal) || site.ReadOutput(file).Contains("secret", StringComparison.OrdinalIgnoreCase));
        None.Of(named);

        var (_, preview) = SiteBuild.Preview(site.Options with { IsPreview = true }, TestContext.Current.CancellationToken);
        Assert.Contains("series/secret/index.html", preview.Keys);
    }

    [Fact]
    public void An_old_address_leads_to_the_new_one()
    {
        using var site = new TestSite();
        site.Change("input/series/glory.md", "updated:", "redirect_from: [/series/old-glory/]\nupdated:");
        site.BuildSoundly();
        Assert.Equal(
            """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <title>This page has moved</title>
            <link rel="canonical" href="https://example.org/series/glory/">
            <meta http-equiv="refresh" content="0; url=/series/glory/">
            <p>This page has moved to <a href="/series/glory/">Glory</a>.</p>
            <script src="/theme/redirect.js"></script>
            </html>

            """,
            site.ReadOutput("series/old-glory/index.html"));
        Assert.Equal("/series/old-glory/ /series/glory/ 301!\n", site.ReadOutput("_redirects"));
    }

    [Fact]
    public void Assets_go_out_as_they_came_without_their_records()
    {
        using var site = new TestSite();
        site.Write("input/assets/map.txt", "A map");
        site.Write("input/assets/map.yml", "credit: A friend\nlicence: CC BY 4.0\n");
        site.BuildSoundly();
        Assert.Equal("A map", site.ReadOutput("assets/map.txt"));
        Assert.False(File.Exists(site.In("output/assets/map.yml")));
    }

    [Fact]
    public void What_a_day_changes_is_given_and_never_the_clocks()
    {
        using var site = new TestSite();
        site.Change("theme/layouts/missing.html", "{{~ content = page.summary ~}}", "{{~ capture content }}<p>{{ site.now.machine }}</p>{{ end ~}}");
        site.BuildSoundly();
        Assert.Contains("<p>2026-03-01</p>", site.ReadOutput("404.html"), StringComparison.Ordinal);
        site.BuildSoundly(options => options with { Now = new DateOnly(2031, 4, 5) });
        Assert.Contains("<p>2031-04-05</p>", site.ReadOutput("404.html"), StringComparison.Ordinal);
    }

    private static IEnumerable<int> IndexesOf(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            yield return at;
        }
    }
}
