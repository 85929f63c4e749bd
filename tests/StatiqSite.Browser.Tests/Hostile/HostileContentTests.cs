using System.Text;
using System.Text.Json;
using System.Xml;
using StatiqSite.Browser.Tests.Browsing;
using StatiqSite.Serving;
using Xunit;

namespace StatiqSite.Browser.Tests.Hostile;

/// <summary>What strangers wrote runs in no reader's browser, and in no maintainer's.</summary>
public sealed class HostileContentTests(Chromium chromium, PublishedHostileSite published) : IClassFixture<PublishedHostileSite>
{
    /// <summary>Provokes every handler that a text may have smuggled in, and says what ran and what would.</summary>
    private const string Provoke =
        """
        () => {
          const faults = [];
          for (const e of document.querySelectorAll('*')) {
            for (const a of e.attributes) {
              if (a.name.startsWith('on') || a.name === 'style' || a.name === 'srcdoc') { faults.push(`<${e.localName} ${a.name}>`); }
            }
            if (e.closest('svg') === null) {
              for (const type of ['mouseover', 'focus', 'error', 'load', 'toggle']) { e.dispatchEvent(new Event(type)); }
              if (typeof e.focus === 'function') { e.focus({ preventScroll: true }); }
            }
            for (const address of [e.href?.baseVal ?? e.href, e.src, e.action?.href ?? e.action]) {
              if (typeof address !== 'string' || address === '') { continue; }
              const url = URL.canParse(address, location.href) ? new URL(address, location.href) : null;
              const isFine = url && (['http:', 'https:', 'mailto:'].includes(url.protocol) || url.protocol === 'data:' && e.localName === 'link') && !url.hostname.endsWith('evil.example');
              if (!isFine) { faults.push(`<${e.localName}> leads to ${address}`); }
            }
            if (['iframe', 'object', 'embed', 'base', 'style', 'math', 'noscript'].includes(e.localName)) { faults.push(`<${e.localName}>`); }
            if (e.localName === 'script' && e.type === 'application/ld+json') {
              try { JSON.parse(e.textContent); } catch (error) { faults.push(`JSON-LD: ${error}`); }
            }
            if (e.localName === 'meta' && e.httpEquiv) { faults.push(`<meta ${e.httpEquiv}> ${e.content}`); }
          }
          if (window.hit !== undefined) { faults.push('something ran'); }
          return faults;
        }
        """;

    [Fact]
    public async Task Nothing_that_is_published_runs()
    {
        var (site, refused) = (published.Served, published.Refused);

        // What is left is every text, and no more than addresses that are harmless.
        Assert.DoesNotContain(refused, path => path.StartsWith("input/series/", StringComparison.Ordinal) || path.StartsWith("input/people/", StringComparison.Ordinal));
        var pages = site.Site.Files.Keys.Where(IsOfContent).Order(StringComparer.Ordinal).ToList();
        foreach (var made in (string[])["series/series-a/index.html", "tags/tag-a/index.html", "sources/source-a/index.html", "timeline/2025/index.html", "search/index.html", "index.html"])
        {
            Assert.Contains(made, pages);
        }

        None.Of(await FaultsAsync(site, pages));
    }

    [Fact]
    public async Task Nothing_runs_in_the_preview_either_which_shows_what_is_refused_and_why()
    {
        using var hostile = new HostileSite();
        var (result, made) = SiteBuild.Preview(hostile.Options, TestContext.Current.CancellationToken);
        Assert.NotEqual(0, result.Errors);
        await using var site = await ServedSite.StartAsync(new PreviewSite(1, made, result.Diagnostics), hasReload: true);
        var pages = made.Keys.Where(path => path.StartsWith("terms/link-", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(pages);
        var faults = await FaultsAsync(site, [.. pages, "series/series-a/index.html", "no-such-page/index.html"]);

        // A picture of a refused page may be missing.
        None.Of(faults.Where(fault => !fault.EndsWith("the server responded with a status of 404 (Not Found)", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Feeds_and_data_are_sound()
    {
        var site = published.Served;
        var feeds = new List<string>();
        foreach (var (path, bytes) in site.Site.Files)
        {
            switch (Path.GetExtension(path))
            {
                case ".xml":
                    feeds.Add(path);
                    ReadXml(bytes);
                    break;

                case ".json" or ".webmanifest":
                    feeds.Add(path);
                    using (JsonDocument.Parse(bytes))
                    {
                    }

                    break;
            }
        }

        Assert.Contains("feed.xml", feeds);
        Assert.Contains("sitemap.xml", feeds);
        await using var seen = await chromium.OpenAsync("about:blank");
        foreach (var feed in feeds)
        {
            await seen.GoAsync($"{site.Address}/{feed}");
            Assert.False(await seen.Page.EvaluateAsync<bool>("() => 'hit' in window || document.querySelector('parsererror') !== null"), feed);
        }

        None.Of(seen.Complaints);
    }

    [Fact]
    public async Task What_is_asked_of_search_does_not_run()
    {
        await using var seen = await chromium.OpenOwnAsync("/search/");
        foreach (var text in Attack.Texts)
        {
            await seen.GoAsync($"{chromium.Own.Address}/search/?q={Uri.EscapeDataString(text)}");
            Assert.Equal(text.Replace("\u2028", "", StringComparison.Ordinal), (await seen.Page.Locator(".find-field").InputValueAsync()).Replace("\u2028", "", StringComparison.Ordinal));
            Assert.False(await seen.Page.EvaluateAsync<bool>("() => 'hit' in window"), text);
        }

        None.Of(seen.Complaints);
    }

    [Fact]
    public async Task What_runs_is_seen()
    {
        await using var site = await ServedSite.StartAsync(
            ("index.html", "<!doctype html><title>x</title><p onmouseover='window.hit=1'>x</p><a href='java&Tab;script:x'>x</a><iframe srcdoc='<script>parent.hit=1</script>'></iframe>"),
            ("dialog/index.html", "<!doctype html><title>x</title><script>alert('hello')</script>"));
        Assert.Equal(
            [
                "/: <p onmouseover>", "/: <a> leads to javascript:x", "/: <iframe srcdoc>", "/: <iframe>", "/: something ran", "/: dialog: hello",
            ],
            await FaultsAsync(site, ["index.html", "dialog/index.html"], isNamed: false));
    }

    private static bool IsOfContent(string path) =>
        path.EndsWith(".html", StringComparison.Ordinal) && !path.StartsWith("contribute/", StringComparison.Ordinal);

    private static void ReadXml(byte[] bytes)
    {
        using var xml = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        while (xml.Read())
        {
            Assert.NotEqual("script", xml.LocalName);
        }
    }

    /// <summary>Opens pages in two windows side by side.</summary>
    private async Task<IEnumerable<string>> FaultsAsync(ServedSite site, List<string> files, bool isNamed = true)
    {
        var halves = await Task.WhenAll(files.Chunk((files.Count + 1) / 2).Select(half => FaultsOfAsync(site, half)));
        return halves.SelectMany(half => half).Select(fault => isNamed ? fault : $"/: {fault[(fault.IndexOf(": ", StringComparison.Ordinal) + 2)..]}");
    }

    private async Task<List<string>> FaultsOfAsync(ServedSite site, IEnumerable<string> files)
    {
        await using var seen = await chromium.OpenAsync("about:blank");
        var faults = new List<string>();
        var told = 0;
        foreach (var file in files)
        {
            // A page that leads on is asked for by its bytes; where it leads is judged below.
            if (Encoding.UTF8.GetString(site.Site.Files.GetValueOrDefault(file) ?? []).Contains("http-equiv=\"refresh\"", StringComparison.Ordinal))
            {
                faults.AddRange(RedirectFaults(site, file));
                continue;
            }

            await seen.GoAsync(site.Address + (file == "404.html" ? Sample.Nowhere : $"/{file[..^"index.html".Length]}"));
            faults.AddRange((await seen.Page.EvaluateAsync<string[]>(Provoke)).Select(fault => $"{file}: {fault}"));
            faults.AddRange(seen.Complaints.Skip(told).Select(complaint => $"{file}: {complaint}"));
            told = seen.Complaints.Count;
        }

        return faults;
    }

    private static IEnumerable<string> RedirectFaults(ServedSite site, string file)
    {
        var page = Encoding.UTF8.GetString(site.Site.Files[file]);
        var at = page.IndexOf("url=", StringComparison.OrdinalIgnoreCase) + "url=".Length;
        var target = page[at..page.IndexOf('"', at)];
        if (!target.StartsWith('/') || target.StartsWith("//", StringComparison.Ordinal) || target.Contains('\\', StringComparison.Ordinal))
        {
            yield return $"{file}: leads on to {target}";
        }
    }
}
