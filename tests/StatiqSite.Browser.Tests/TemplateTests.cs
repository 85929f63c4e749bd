using System.Text.RegularExpressions;
using Microsoft.Playwright;
using StatiqSite.Browser.Tests.Browsing;
using StatiqSite.Content.Loading;
using StatiqSite.Diagnostics;
using StatiqSite.Outputs;
using Xunit;

namespace StatiqSite.Browser.Tests;

/// <summary>Every template on a phone and on a desk, by day and by night, under the security policy that is shipped.</summary>
public sealed partial class TemplateTests(Chromium chromium)
{
    /// <summary>The narrowest phone, and a phone's page at twice its size.</summary>
    private const int Narrowest = 320;

    public static TheoryData<string> Paths => [.. Sample.All.Select(sample => sample.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_page_is_fine_at_every_width_and_in_both_schemes(string path)
    {
        var faults = await Task.WhenAll(Sample.Widths.Select(width => FaultsAsync(chromium.Own.Address + path, width)));
        None.Of(faults.SelectMany(fault => fault));
    }

    [Fact]
    public void A_page_of_each_sort_is_among_the_samples()
    {
        var files = chromium.Own.Site.Files;
        var sorts = files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)).ToLookup(file => SortOf(file.Value), file => file.Key);
        var seen = Sample.All.Select(sample => SortOf(files[sample.File])).ToHashSet(StringComparer.Ordinal);
        None.Of(sorts.Where(sort => sort.Key.Length > 0 && !seen.Contains(sort.Key)).Select(sort => $"{sort.Key}: {sort.First()}"));
    }

    [Fact]
    public async Task What_is_wrong_with_a_page_is_seen()
    {
        const string Page =
            """
            <!doctype html><html lang="en"><head><title>Spoiled</title><link rel="stylesheet" href="/site.css"></head>
            <body><main><h1>One</h1><h1>Two</h1><img src="https://example.org/x.png"><p class="wide">Wide</p></main><script>console.log("inline")</script><script src="/site.js"></script></body></html>
            """;
        await using var site = await ServedSite.StartAsync(
            ("index.html", Page), ("site.css", ".wide { width: 400px; } p { color: #888; background: #999; }"), ("site.js", "console.warn('hm'); missing();"));
        var faults = await FaultsAsync($"{site.Address}/", 360);
        Assert.Equal(
            """
            360: 2 headings of the first rank
            360: asks another host: https://example.org/x.png
            360: at 320: is 408 wide in 320: p.wide
            360: color-contrast: Elements must meet minimum color contrast ratio thresholds: <p class="wide">Wide</p>
            360: console error
            360: console warning
            360: dark: color-contrast: Elements must meet minimum color contrast ratio thresholds: <p class="wide">Wide</p>
            360: dark: the paper stays as light as it was
            360: error: ReferenceError: missing is not defined
            360: image-alt: Images must have alternative text: <img src="https://example.org/x.png">
            360: is 408 wide in 360: p.wide
            """,

            // What a browser says in its console is its own.
            string.Join('\n', faults.Select(fault => Console().Match(fault) is { Success: true } kind ? kind.Value : fault).Distinct().Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task What_a_page_asks_of_others_is_seen()
    {
        await using var site = await ServedSite.StartAsync(
            ("index.html", "<!doctype html><html lang=\"en\"><head><title>x</title></head><body><img src=\"https://example.org/x.png\" alt=\"\"></body></html>"));
        await using var seen = await chromium.OpenAsync($"{site.Address}/");
        Assert.Equal("asks another host: https://example.org/x.png", seen.Complaints.First());
    }

    [GeneratedRegex("<body class=\"kind-([a-z-]+)\"")]
    private static partial Regex Sort();

    [GeneratedRegex("^360: console (error|warning)")]
    private static partial Regex Console();

    private static string SortOf(byte[] page) => Sort().Match(System.Text.Encoding.UTF8.GetString(page)).Groups[1].Value;

    private async Task<List<string>> FaultsAsync(string address, int width)
    {
        await using var seen = await chromium.OpenAsync("about:blank", new() { ViewportSize = new() { Width = width, Height = 800 }, ColorScheme = ColorScheme.Light });
        var page = seen.Page;
        await page.RouteAsync("**/*", SendWithPolicyAsync);
        await seen.GoAsync(address);
        var faults = new List<string>(await PageInspection.BreachesAsync(page));
        faults.AddRange(await PageInspection.LayoutFaultsAsync(page));
        var light = await PageInspection.PaperAsync(page);

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        faults.AddRange((await PageInspection.ColorBreachesAsync(page)).Select(fault => $"dark: {fault}"));
        if (await PageInspection.PaperAsync(page) == light)
        {
            faults.Add("dark: the paper stays as light as it was");
        }

        if (width == Sample.Widths[0])
        {
            await page.SetViewportSizeAsync(Narrowest, 800);
            faults.AddRange((await PageInspection.LayoutFaultsAsync(page)).Where(fault => !faults.Contains(fault)).Select(fault => $"at {Narrowest}: {fault}"));
        }

        return [.. seen.Complaints.Concat(faults).Select(fault => $"{width}: {fault}")];
    }

    /// <summary>Hands pages on with the policy that the host of the published site sends.</summary>
    private static async Task SendWithPolicyAsync(IRoute route)
    {
        if (route.Request.ResourceType != "document")
        {
            await route.FallbackAsync();
            return;
        }

        var response = await route.FetchAsync();
        var headers = new Dictionary<string, string>(response.Headers) { ["content-security-policy"] = ShippedPolicy };
        await route.FulfillAsync(new() { Response = response, Headers = headers });
    }

    private static string ShippedPolicy { get; } = SecurityPolicy.Of(SourceTree.Read(SiteOptions.For(Repository.Root).SourcePaths, new DiagnosticBag()));
}
