using Microsoft.Playwright;
using StatiqSite.Browser.Tests.Browsing;
using Xunit;

namespace StatiqSite.Browser.Tests;

/// <summary>What a script adds has its room from the first: nothing that a reader has begun to read moves when the script comes.</summary>
public sealed class LayoutShiftTests(Chromium chromium)
{
    private const string Watch =
        """
        window.moved = [];
        new PerformanceObserver(list => {
          for (const shift of list.getEntries()) {
            moved.push(...shift.sources.map(source => source.node?.className || source.node?.localName || '?'));
          }
        }).observe({ type: 'layout-shift', buffered: true });
        """;

    private const string TwoFrames = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))";

    public static TheoryData<int> Widths => [.. Sample.Widths];

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task Nothing_moves_when_the_scripts_come_after_the_first_picture(int width)
    {
        var faults = new List<string>();
        foreach (var sample in Sample.All)
        {
            var moved = await MovedAsync(chromium.Own.Address + sample.Path, width, sample.Name is "home" or "search" ? ".scheme, .find-field" : ".scheme");
            faults.AddRange(moved.Select(element => $"{sample.Path}: {element}"));
        }

        None.Of(faults);
    }

    [Fact]
    public async Task What_moves_is_seen()
    {
        await using var site = await ServedSite.StartAsync(
            ("index.html", "<!doctype html><html lang=\"en\"><head><title>x</title><link rel=\"stylesheet\" href=\"/site.css\"><script src=\"/site.js\" defer></script></head><body><main>Words</main></body></html>"),
            ("site.css", "p { height: 200px; margin: 0; } main { height: 300px; background: #ccc; }"),
            ("site.js", "const late = document.createElement('p'); late.className = 'late'; document.body.prepend(late);"));
        Assert.Equal(["main"], await MovedAsync($"{site.Address}/", 360, ".late"));
    }

    /// <summary>The elements that moved, by class or name.</summary>
    /// <param name="made">What the scripts make, all of it.</param>
    private async Task<string[]> MovedAsync(string address, int width, string made)
    {
        await using var seen = await chromium.OpenAsync("about:blank", new() { ViewportSize = new() { Width = width, Height = 800 } });
        var page = seen.Page;
        var isPainted = new TaskCompletionSource();
        await page.AddInitScriptAsync(Watch);
        await page.RouteAsync("**/*.js*", async route =>
        {
            await isPainted.Task;
            await route.FallbackAsync();
        });
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Commit });
        await page.EvaluateAsync(TwoFrames);
        isPainted.SetResult();
        foreach (var selector in made.Split(", "))
        {
            await page.Locator(selector).WaitForAsync(new() { State = WaitForSelectorState.Attached });
        }

        await page.EvaluateAsync(TwoFrames);
        return await page.EvaluateAsync<string[]>("() => [...new Set(moved)]");
    }
}
