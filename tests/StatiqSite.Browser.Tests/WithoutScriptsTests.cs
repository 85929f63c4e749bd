using System.Text.Json;
using StatiqSite.Browser.Tests.Browsing;
using Xunit;

namespace StatiqSite.Browser.Tests;

/// <summary>Readers whose browser runs no script miss nothing that they are shown.</summary>
public sealed class WithoutScriptsTests(Chromium chromium)
{
    [Fact]
    public async Task Every_template_reads_and_has_no_dead_control()
    {
        await using var seen = await OpenAsync("/");
        var faults = new List<string>();
        foreach (var sample in Sample.All)
        {
            await seen.GoAsync(chromium.Own.Address + sample.Path);
            var page = seen.Page;
            if (!await page.Locator("h1").IsVisibleAsync())
            {
                faults.Add($"{sample.Path}: no heading to be seen");
            }

            if ((await page.Locator("main").InnerTextAsync()).Length < 100)
            {
                faults.Add($"{sample.Path}: hardly a word");
            }

            var controls = await page.Locator("button, input, select, textarea, form").CountAsync();
            if (controls > 0)
            {
                faults.Add($"{sample.Path}: {controls} controls that nothing answers");
            }
        }

        None.Of([.. faults, .. seen.Complaints]);
    }

    /// <summary>Tags, figures, years and sources have lists of their own, to which each page leads at its top.</summary>
    [Fact]
    public async Task Search_is_a_list_of_all_pages()
    {
        string[] elsewhere = ["/timeline/", "/figures/", "/tags/", "/sources/"];
        await using var seen = await OpenAsync("/search/?q=jljw");
        var listed = await seen.Page.Locator("[data-all] li a").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href')).sort()");
        var entries = chromium.Own.Site.Files.Where(file => file.Key.StartsWith("search/entries/", StringComparison.Ordinal))
            .SelectMany(file => JsonSerializer.Deserialize<JsonElement[]>(file.Value)!.Skip(1))
            .Select(entry => entry[0].GetString()!).Where(address => !elsewhere.Any(list => address.StartsWith(list, StringComparison.Ordinal)));
        Assert.Equal(entries.Order(StringComparer.Ordinal), listed);
        Assert.True(await seen.Page.Locator("[data-all] li").Last.IsVisibleAsync());
        Assert.Equal(elsewhere, (await seen.Page.Locator(".sections a").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))")).Where(elsewhere.Contains));
    }

    [Fact]
    public async Task The_home_page_leads_to_search_by_a_link()
    {
        await using var seen = await OpenAsync("/");
        await seen.Page.Locator("[data-search]").ClickAsync();
        await seen.Page.Locator("[data-all] li").First.WaitForAsync();
        Assert.Equal(1, await seen.Page.Locator("h1").CountAsync());
    }

    [Fact]
    public async Task What_is_folded_opens()
    {
        await using var seen = await OpenAsync("/series/jia-li-jia-wai/");
        var cite = seen.Page.Locator("details.cite");
        Assert.False(await cite.Locator("dl").IsVisibleAsync());
        await cite.Locator("summary").ClickAsync();
        Assert.True(await cite.Locator("dl").IsVisibleAsync());
    }

    private Task<SeenPage> OpenAsync(string path) => chromium.OpenOwnAsync(path, new() { JavaScriptEnabled = false });
}
