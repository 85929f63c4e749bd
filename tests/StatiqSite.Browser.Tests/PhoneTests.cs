using Microsoft.Playwright;
using StatiqSite.Browser.Tests.Browsing;
using Xunit;

namespace StatiqSite.Browser.Tests;

/// <summary>Someone with a phone who has heard of 家里家外 and wants to know what it is, who made it, how many watched it and who says so.</summary>
public sealed class PhoneTests(Chromium chromium)
{
    [Fact]
    public async Task A_tap_on_the_home_page_leads_to_what_it_is_who_made_it_and_who_tells_how_many_views()
    {
        await using var seen = await OpenHomeAsync();
        await seen.Page.GetByRole(AriaRole.Link, new() { Name = "The Family We Build" }).First.ClickAsync();
        await IsAnsweredAsync(seen.Page);
        Assert.Empty(seen.Complaints);
    }

    [Fact]
    public async Task So_does_what_is_searched_for()
    {
        await using var seen = await OpenHomeAsync();
        await seen.Page.Locator(".to-search").ClickAsync();
        await seen.Page.Locator("dialog[open] .find-field").FillAsync("家里家外");
        await seen.Page.Locator(".find-row a").First.ClickAsync();
        await IsAnsweredAsync(seen.Page);
        Assert.Empty(seen.Complaints);
    }

    [Fact]
    public async Task A_tap_on_a_mark_leads_to_the_source_with_its_address()
    {
        await using var seen = await OpenHomeAsync();
        await seen.GoAsync($"{chromium.Own.Address}/series/jia-li-jia-wai/");
        await ViewsIn(seen.Page).Locator(".mark a").First.ClickAsync();
        var source = seen.Page.Locator(".references li:target");
        await source.WaitForAsync();
        Assert.True(await source.Locator("a.outside").CountAsync() > 0);
    }

    private static async Task IsAnsweredAsync(IPage page)
    {
        await page.WaitForURLAsync("**/series/jia-li-jia-wai/");
        Assert.True(await page.Locator(".lead").IsVisibleAsync());
        Assert.Equal("Heard Island", await page.Locator(".details div", new() { HasText = "Produced by" }).GetByRole(AriaRole.Link).First.TextContentAsync());

        // Each number stands with its unit, and beside it who tells it.
        var views = await ViewsIn(page).Locator(".clash-side").AllInnerTextsAsync();
        Assert.NotEmpty(views);
        Assert.All(views, view => Assert.Matches("billion views(.|\n)*(Xinhua|Newrank|account)", view));
    }

    private static ILocator ViewsIn(IPage page) => page.Locator(".fact-table tbody", new() { Has = page.Locator("th", new() { HasTextString = "Views" }) }).First;

    // Pressed, not tapped: on a machine under load the browser takes a tap for a long press.
    private Task<SeenPage> OpenHomeAsync() =>
        chromium.OpenOwnAsync("/", new() { ViewportSize = new() { Width = 360, Height = 740 }, HasTouch = true, IsMobile = true, ReducedMotion = ReducedMotion.Reduce });
}
