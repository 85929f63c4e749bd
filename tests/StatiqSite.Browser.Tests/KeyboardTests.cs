using Microsoft.Playwright;
using StatiqSite.Browser.Tests.Browsing;
using Xunit;

namespace StatiqSite.Browser.Tests;

/// <summary>The site without a pointer.</summary>
public sealed class KeyboardTests(Chromium chromium)
{
    private const string SeriesPath = "/series/jia-li-jia-wai/";

    /// <summary>What has the focus, by its first class, its words or its name.</summary>
    private const string Focused =
        "() => { const e = document.activeElement; return e.classList[0] ?? e.getAttribute('aria-label') ?? (e.textContent.trim() || e.localName); }";

    /// <summary>Whether a reader sees where the focus is: a ring around something that has a size and is on the screen.</summary>
    private const string RingFault =
        """
        () => {
          const e = document.activeElement;
          if (e === document.body) { return null; }
          const style = getComputedStyle(e), box = e.getBoundingClientRect();
          const name = `<${e.localName} class="${e.className.baseVal ?? e.className}"> ${e.textContent.trim().slice(0, 40)}`;
          if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) { return `${name}: no ring`; }
          if (box.width < 2 || box.height < 2) { return `${name}: nothing to see`; }
          if (box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth) { return `${name}: out of sight`; }
          return '';
        }
        """;

    [Fact]
    public async Task The_first_key_leads_past_the_menu()
    {
        await using var seen = await chromium.OpenOwnAsync(SeriesPath);
        var page = seen.Page;
        Assert.True((await BoxAsync(page, ".skip")).Y < 0, "the skip link is seen before it is asked for");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("skip", await page.EvaluateAsync<string>(Focused));
        Assert.True((await BoxAsync(page, ".skip")).Y >= 0, "the skip link is not seen");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("part-main", await page.EvaluateAsync<string>("() => document.activeElement.id"));

        // The next stop is behind the menu.
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"));
    }

    [Fact]
    public async Task The_menu_is_walked_in_the_order_it_is_read()
    {
        await using var seen = await chromium.OpenOwnAsync("/");
        var page = seen.Page;
        var sections = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.sections a')].map(a => a.textContent)");
        Assert.NotEmpty(sections);
        string[] expected = ["skip", "brand", .. sections, "to-search", "scheme"];
        var walked = new List<string>();
        foreach (var _ in expected)
        {
            await page.Keyboard.PressAsync("Tab");
            walked.Add(await page.EvaluateAsync<string>(Focused));
        }

        Assert.Equal(expected, walked);
        await page.Locator(".sections a").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync("() => location.pathname !== '/' && document.querySelector('h1') !== null");
        Assert.Equal(sections[0], await page.Locator("h1").InnerTextAsync());
    }

    [Theory]
    [InlineData("/")]
    [InlineData(SeriesPath)]
    [InlineData("/timeline/2025/")]
    [InlineData("/search/")]
    public async Task Every_stop_shows_where_the_focus_is(string path)
    {
        await using var seen = await chromium.OpenOwnAsync(path);
        var page = seen.Page;
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        var faults = new List<string>();
        var stops = 0;
        for (var isInside = true; isInside && stops < 120; stops++)
        {
            await page.Keyboard.PressAsync("Tab");
            var fault = await page.EvaluateAsync<string?>(RingFault);
            isInside = fault is not null;
            if (!string.IsNullOrEmpty(fault))
            {
                faults.Add(fault);
            }
        }

        None.Of(faults);
        Assert.True(stops > 10, $"only {stops} stops");
    }

    [Fact]
    public async Task The_field_of_the_home_page_leads_to_what_it_asks_for()
    {
        await using var seen = await chromium.OpenOwnAsync("/");
        var page = seen.Page;
        await page.Locator(".find-field").FocusAsync();

        // In a field a slash is a slash.
        await page.Keyboard.TypeAsync("a/b");
        Assert.Equal("a/b", await page.Locator(".find-field").InputValueAsync());
        await page.Locator(".find-field").FillAsync("家里家外");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync("() => location.search.startsWith('?q=') && document.querySelector('.find-row a') !== null");
        Assert.Equal("The Family We Build", await page.Locator(".find-row a").First.InnerTextAsync());
        Assert.Equal("家里家外", await page.Locator(".find-field").InputValueAsync());
    }

    [Fact]
    public async Task The_scheme_is_switched_by_a_key_and_remembered()
    {
        await using var seen = await chromium.OpenOwnAsync("/", new() { ColorScheme = ColorScheme.Light });
        var page = seen.Page;
        var light = await PageInspection.PaperAsync(page);
        await page.Locator(".scheme").FocusAsync();
        Assert.Equal("Use dark colors", await page.Locator(".scheme").GetAttributeAsync("aria-label"));
        await page.Keyboard.PressAsync("Enter");
        var dark = await PageInspection.PaperAsync(page);
        Assert.NotEqual(light, dark);
        Assert.Equal("Use light colors", await page.Locator(".scheme").GetAttributeAsync("aria-label"));

        await page.ReloadAsync();
        Assert.Equal(dark, await PageInspection.PaperAsync(page));
        await page.Locator(".scheme").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        Assert.Equal(light, await PageInspection.PaperAsync(page));
        Assert.Empty(seen.Complaints);
    }

    private static async Task<LocatorBoundingBoxResult> BoxAsync(IPage page, string selector) => (await page.Locator(selector).BoundingBoxAsync())!;
}
