using Microsoft.Playwright;
using StatiqSite.Browser.Tests.Browsing;
using Xunit;

namespace StatiqSite.Browser.Tests;

/// <summary>The site on paper: the text, its sources and their addresses, and nothing to press.</summary>
public sealed class PrintTests(Chromium chromium)
{
    /// <summary>A4 less its margins, in pixels of CSS.</summary>
    private const int PaperWidth = 672;

    /// <summary>What is wrong with a page on paper.</summary>
    private const string PaperFaults =
        """
        () => {
          const faults = [];
          const isSeen = e => e.checkVisibility();
          for (const selector of ['.sections', '.to-search', '.scheme', '.skip', '.breadcrumbs', '.colophon nav', '.page-tools', '.permalink', '.find-form', '.find-more']) {
            if ([...document.querySelectorAll(selector)].some(isSeen)) { faults.push(`${selector} is printed`); }
          }
          for (const link of document.querySelectorAll('main a.outside')) {
            if (!isSeen(link)) { continue; }
            const written = getComputedStyle(link, '::after').content;
            if (!written.includes(link.getAttribute('href').replaceAll('"', '\\"'))) { faults.push(`${link.href} is not written out: ${written}`); }
          }
          for (const link of document.querySelectorAll('main a[href^="http"]')) {
            if (isSeen(link) && !link.classList.contains('outside') && !link.textContent.includes(link.getAttribute('href'))) { faults.push(`${link.href} is not written out`); }
          }
          if (!isSeen(document.querySelector('h1'))) { faults.push('no heading'); }
          const ink = getComputedStyle(document.querySelector('h1')).color;
          const dark = ink.match(/\d+/g).slice(0, 3).every(part => part < 64);
          if (!dark) { faults.push(`the ink is ${ink}`); }
          if (document.documentElement.scrollWidth > document.documentElement.clientWidth) { faults.push(`is ${document.documentElement.scrollWidth} wide`); }
          return faults;
        }
        """;

    [Fact]
    public async Task Every_template_fits_on_paper_with_its_addresses_written_out()
    {
        await using var seen = await chromium.OpenAsync(
            "about:blank", new() { ViewportSize = new() { Width = PaperWidth, Height = 1000 }, ColorScheme = ColorScheme.Dark });
        await seen.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var faults = new List<string>();
        foreach (var sample in Sample.All)
        {
            await seen.GoAsync(chromium.Own.Address + sample.Path);
            faults.AddRange((await seen.Page.EvaluateAsync<string[]>(PaperFaults)).Select(fault => $"{sample.Path}: {fault}"));
        }

        None.Of([.. faults, .. seen.Complaints]);
    }

    [Fact]
    public async Task What_does_not_fit_on_paper_is_seen()
    {
        await using var site = await ServedSite.StartAsync(
            ("index.html", "<!doctype html><html lang=\"en\"><link rel=\"stylesheet\" href=\"/site.css\"><main><h1>One</h1><p class=\"skip\">Skip</p><a href=\"https://example.org/\">x</a><a class=\"outside\" href=\"https://example.com/\">y</a></main></html>"),
            ("site.css", "h1 { width: 900px; color: #eee; }"));
        await using var seen = await chromium.OpenAsync($"{site.Address}/", new() { ViewportSize = new() { Width = PaperWidth, Height = 1000 } });
        Assert.Equal(
            [
                ".skip is printed", "https://example.com/ is not written out: none", "https://example.org/ is not written out",
                "the ink is rgb(238, 238, 238)", "is 908 wide",
            ],
            await seen.Page.EvaluateAsync<string[]>(PaperFaults));
    }

    /// <summary>What lies over a tile on the screen would be a white sheet on paper.</summary>
    [Theory]
    [InlineData("/")]
    [InlineData("/series/jia-li-jia-wai/")]
    public async Task A_tile_is_printed_upright_with_nothing_over_it(string path)
    {
        await using var seen = await chromium.OpenOwnAsync(path, new() { ViewportSize = new() { Width = PaperWidth, Height = 1000 } });
        await seen.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var frames = await seen.Page.EvaluateAsync<string[]>(
            """
            () => [...new Set([...document.querySelectorAll('main .frame')].filter(frame => frame.checkVisibility()).map(frame => {
              const { width, height } = frame.getBoundingClientRect();
              return `${(height / width * 9).toFixed(1)}, over it ${getComputedStyle(frame, '::after').display}`;
            }))]
            """);
        Assert.Equal(["16.0, over it none"], frames);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/tags/")]
    [InlineData("/timeline/")]
    public async Task A_heading_on_paper_has_something_below_it(string path)
    {
        await using var seen = await chromium.OpenOwnAsync(path, new() { ViewportSize = new() { Width = PaperWidth, Height = 1000 } });
        await seen.Page.EmulateMediaAsync(new() { Media = Media.Print });
        None.Of(await seen.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('main :is(h2, h3)')].filter(e => e.checkVisibility() && ![...e.parentElement.children].some(other => other !== e && other.checkVisibility())).map(e => e.textContent)"));
    }

    [Fact]
    public async Task The_sources_of_a_page_are_printed_with_their_addresses()
    {
        await using var seen = await chromium.OpenOwnAsync("/series/jia-li-jia-wai/");
        await seen.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await seen.Page.Locator(".references .outside").CountAsync() > 3);
        Assert.True(await seen.Page.Locator(".references").First.IsVisibleAsync());
        var paper = await seen.Page.PdfAsync(new() { Format = "A4" });
        Assert.Equal("%PDF-", System.Text.Encoding.ASCII.GetString(paper, 0, 5));
    }
}
