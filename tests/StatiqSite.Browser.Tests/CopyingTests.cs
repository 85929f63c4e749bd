using StatiqSite.Browser.Tests.Browsing;
using Xunit;

namespace StatiqSite.Browser.Tests;

/// <summary>What a reader takes away: the page as a citation, and a fact with who says so.</summary>
public sealed class CopyingTests(Chromium chromium)
{
    private const string SeriesPath = "/series/jia-li-jia-wai/";

    [Fact]
    public async Task A_citation_of_the_page_is_copied_as_it_is_read()
    {
        await using var seen = await OpenAsync();
        var page = seen.Page;
        await page.Locator(".cite summary").ClickAsync();
        var entry = page.Locator(".cite dd").First;
        var told = (await entry.InnerTextAsync()).Replace("Copy", "", StringComparison.Ordinal).Trim();
        await entry.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Copy" }).ClickAsync();
        await page.Locator(".cite .copy", new() { HasText = "Copied" }).WaitForAsync();
        Assert.Equal(told, await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
        Assert.Equal(await page.Locator(".cite dd").CountAsync(), await page.Locator(".cite dd .copy").CountAsync());
        Assert.Empty(seen.Complaints);
    }

    [Fact]
    public async Task A_fact_is_copied_with_its_sources_and_its_address()
    {
        await using var seen = await OpenAsync();
        var page = seen.Page;
        await page.Locator("#season-1-episodes .permalink").FocusAsync();
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Copy citation" }).ClickAsync();
        await page.Locator(".copy", new() { HasText = "Copied" }).WaitForAsync();
        var source = await page.Locator("#season-1-episodes .mark a").GetAttributeAsync("aria-label") ?? "";
        var address = $"{chromium.Own.Address}{SeriesPath}#season-1-episodes";
        Assert.Equal(
            $"Episodes: 79 episodes, season 1, March 2025 ({source[(source.IndexOf(':', StringComparison.Ordinal) + 2)..]}). {await page.TitleAsync()}. {address}",
            await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
        Assert.Empty(seen.Complaints);
    }

    private async Task<SeenPage> OpenAsync()
    {
        var seen = await chromium.OpenOwnAsync(SeriesPath);
        await seen.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        return seen;
    }
}
