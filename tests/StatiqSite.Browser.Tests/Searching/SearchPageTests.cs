using Microsoft.Playwright;
using StatiqSite.Browser.Tests.Browsing;
using Xunit;

namespace StatiqSite.Browser.Tests.Searching;

/// <summary>The search page: an address for a query, and a list of all pages where none is asked.</summary>
public sealed class SearchPageTests(Chromium chromium, SampleSite sample) : IClassFixture<SampleSite>
{
    [Fact]
    public async Task An_address_asks_its_query()
    {
        await using var seen = await OpenAsync("/search/?q=%E5%AE%B6%E9%87%8C%E5%AE%B6%E5%A4%96");
        await ResultAsync(seen.Page, "The Family We Build");
        Assert.Equal("家里家外", await seen.Page.Locator(".find-field").InputValueAsync());
        Assert.False(await seen.Page.Locator("[data-all]").IsVisibleAsync());
        Assert.Empty(seen.Complaints);
    }

    [Fact]
    public async Task An_address_names_kind_and_tag()
    {
        await using var seen = await OpenAsync("/search/?q=family&kind=series&tag=female-leads");
        await ResultAsync(seen.Page, "Hao Yi Ge Guaiguai Nü");
        Assert.Equal(["Series", "Female leads"], await seen.Page.Locator("[aria-pressed=true]").EvaluateAllAsync<string[]>("all => all.map(e => e.firstChild.textContent)"));
    }

    [Fact]
    public async Task What_is_typed_stands_in_the_address_and_nothing_typed_shows_the_list()
    {
        await using var seen = await OpenAsync("/search/");
        var page = seen.Page;
        Assert.True(await page.Locator("[data-all]").IsVisibleAsync());
        await page.Locator(".find-field").FillAsync("jljw & co");
        await page.WaitForFunctionAsync("() => location.search === '?q=jljw+%26+co'");
        await page.Locator(".find-field").FillAsync("jljw");
        await ResultAsync(page, "The Family We Build");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("The Family We Build", await page.EvaluateAsync<string>("() => document.activeElement.textContent"));
        await page.Locator(".find-field").FillAsync("");
        await page.WaitForFunctionAsync("() => location.search === ''");
        Assert.True(await page.Locator("[data-all]").IsVisibleAsync());
        Assert.Equal(0, await page.Locator(".find-row").CountAsync());
        Assert.Empty(seen.Complaints);
    }

    [Fact]
    public async Task A_slash_goes_to_the_field_that_is_there()
    {
        await using var seen = await OpenAsync("/search/");
        await seen.Page.Locator(".find-field").WaitForAsync();
        await seen.Page.Keyboard.PressAsync("/");
        Assert.Equal("find", await seen.Page.EvaluateAsync<string>("() => document.activeElement.id"));
        Assert.Equal(0, await seen.Page.Locator("dialog").CountAsync());
    }

    [Fact]
    public async Task Many_results_come_in_steps_and_the_texts_when_asked()
    {
        await using var seen = await OpenAsync("/search/?q=series");
        var page = seen.Page;
        await page.Locator(".find-row").First.WaitForAsync();
        Assert.Equal("Look in the texts too", await page.Locator(".find-more").TextContentAsync());
        var before = await page.Locator(".find-row").CountAsync();
        await page.Locator(".find-more").ClickAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('.find-more').hidden");
        Assert.True(await page.Locator(".find-row").CountAsync() >= before);
        Assert.Empty(seen.Complaints);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task It_has_no_fault_with_results_at_any_width_and_in_both_schemes(int width)
    {
        await using var seen = await chromium.OpenAsync($"{sample.Served.Address}/search/?q=family", new() { ViewportSize = new() { Width = width, Height = 800 }, ColorScheme = ColorScheme.Light });
        var page = seen.Page;
        await page.Locator(".find-row").First.WaitForAsync();
        var faults = new List<string>(await PageInspection.BreachesAsync(page));
        faults.AddRange(await PageInspection.LayoutFaultsAsync(page));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        faults.AddRange((await PageInspection.ColorBreachesAsync(page)).Select(fault => $"dark: {fault}"));
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        faults.AddRange(await page.EvaluateAsync<string[]>("() => ['.find-form', '.find-filter', '.find-more'].filter(s => [...document.querySelectorAll(s)].some(e => e.checkVisibility())).map(s => `${s} is printed`)"));
        None.Of([.. faults, .. seen.Complaints]);
    }

    private static Task<IJSHandle> ResultAsync(IPage page, string title) =>
        page.WaitForFunctionAsync("title => document.querySelector('.find-row a')?.textContent === title", title);

    private Task<SeenPage> OpenAsync(string path) => chromium.OpenAsync(sample.Served.Address + path);
}
