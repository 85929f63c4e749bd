using Microsoft.Playwright;
using StatiqSite.Browser.Tests.Browsing;
using Xunit;

namespace StatiqSite.Browser.Tests.Searching;

/// <summary>The search that opens over every page.</summary>
public sealed class DialogTests(Chromium chromium, SampleSite sample) : IClassFixture<SampleSite>
{
    private const string Focused = "() => document.activeElement.closest('.find-row')?.querySelector('a').textContent ?? document.activeElement.className";

    [Theory]
    [InlineData("/")]
    [InlineData("Control+k")]
    [InlineData("Meta+k")]
    public async Task A_key_opens_it_and_Escape_closes_it(string key)
    {
        await using var seen = await OpenAsync("/series/jia-li-jia-wai/");
        var page = seen.Page;
        await page.Keyboard.PressAsync(key);
        await page.Locator("dialog[open] .find-field:focus").WaitForAsync();
        await page.Keyboard.TypeAsync("hongguo");
        await ResultAsync(page, "Hongguo");
        await page.Keyboard.PressAsync("Escape");
        await page.WaitForFunctionAsync("() => !document.querySelector('dialog').open");
        Assert.EndsWith("/series/jia-li-jia-wai/", page.Url, StringComparison.Ordinal);

        // It opens again with what was asked, ready to be typed over.
        await page.Keyboard.PressAsync(key);
        await page.Locator("dialog[open] .find-field:focus").WaitForAsync();
        await page.Keyboard.TypeAsync("jljw");
        await ResultAsync(page, "The Family We Build");
        Assert.Empty(seen.Complaints);
    }

    [Fact]
    public async Task A_press_of_the_link_opens_it_and_a_press_beside_it_closes_it()
    {
        await using var seen = await OpenAsync("/about/");
        await seen.Page.Locator(".to-search").ClickAsync();
        await seen.Page.Locator("dialog[open] .find-field:focus").WaitForAsync();
        await seen.Page.Mouse.ClickAsync(5, 400);
        await seen.Page.WaitForFunctionAsync("() => !document.querySelector('dialog').open");
        Assert.Empty(seen.Complaints);
    }

    [Fact]
    public async Task What_is_typed_while_it_is_on_its_way_is_not_lost()
    {
        await using var seen = await OpenAsync("/about/");
        var isTyped = new TaskCompletionSource();
        await seen.Page.RouteAsync("**/theme/search-*", async route =>
        {
            await isTyped.Task;
            await route.ContinueAsync();
        });
        await seen.Page.Keyboard.PressAsync("/");
        await seen.Page.Keyboard.TypeAsync("shengxa");
        isTyped.SetResult();
        await ResultAsync(seen.Page, "Summer Rose");
        Assert.Equal("shengxa", await seen.Page.Locator("dialog .find-field").InputValueAsync());
    }

    [Fact]
    public async Task Arrows_go_through_the_list_and_Enter_leads_on()
    {
        await using var seen = await OpenSearchAsync("/about/", "micro-drama");
        var page = seen.Page;
        await ResultAsync(page, "Micro-drama");
        await page.Keyboard.PressAsync("ArrowUp");
        Assert.Equal("find-field", await page.EvaluateAsync<string>(Focused));
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("Micro-drama", await page.EvaluateAsync<string>(Focused));
        await page.Keyboard.PressAsync("ArrowDown");
        var second = await page.Locator(".find-row a").Nth(1).InnerTextAsync();
        Assert.Equal(second, await page.EvaluateAsync<string>(Focused));
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("ArrowUp");
        Assert.Equal("find-field", await page.EvaluateAsync<string>(Focused));
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync("title => document.querySelector('h1')?.textContent === title", second);
    }

    [Fact]
    public async Task Enter_in_the_field_leads_to_the_first_result()
    {
        await using var seen = await OpenSearchAsync("/about/", "sxfdl");
        await ResultAsync(seen.Page, "Summer Rose");
        await seen.Page.Keyboard.PressAsync("Enter");
        await seen.Page.WaitForFunctionAsync("() => location.pathname === '/series/shengxia-fendela/'");
    }

    [Fact]
    public async Task A_result_shows_kind_and_summary_with_the_words_marked_and_Chinese_as_such()
    {
        await using var seen = await OpenSearchAsync("/about/", "jia li");
        var row = seen.Page.Locator(".find-row").First;
        await ResultAsync(seen.Page, "The Family We Build");
        Assert.Equal("""<bdi class="zh" lang="zh">家里家外</bdi>""", await OuterAsync(row, ".zh"));
        Assert.Equal("""<bdi class="pinyin" lang="zh-Latn"><mark>Jia</mark> <mark>Li</mark> <mark>Jia</mark> Wai</bdi>""", await OuterAsync(row, ".pinyin"));
        Assert.Equal("series", await row.Locator(".find-kind").TextContentAsync());
        Assert.Equal("Two households become one in Sichuan. A drama in dialect, in two seasons.", await row.Locator(".find-summary").TextContentAsync());
        Assert.Equal("1 page found.", await StateAsync(seen.Page));

        await AskAsync(seen.Page, "里家");
        await seen.Page.Locator(".zh mark").WaitForAsync();
        Assert.Equal("""<bdi class="zh" lang="zh">家<mark>里家</mark>外</bdi>""", await OuterAsync(row, ".zh"));

        await AskAsync(seen.Page, "jljw");
        await seen.Page.Locator(".pinyin mark").First.WaitForAsync();
        Assert.Equal("""<bdi class="pinyin" lang="zh-Latn"><mark>J</mark>ia <mark>L</mark>i <mark>J</mark>ia <mark>W</mark>ai</bdi>""", await OuterAsync(row, ".pinyin"));

        await AskAsync(seen.Page, "dialects sichuan");
        await seen.Page.Locator(".find-summary mark").First.WaitForAsync();
        Assert.Equal("Two households become one in <mark>Sichuan</mark>. A drama in <mark>dialect</mark>, in two seasons.", await row.Locator(".find-summary").InnerHTMLAsync());

        await AskAsync(seen.Page, "looms");
        await seen.Page.Locator(".find-within").WaitForAsync();
        Assert.Equal("In the text: <mark>looms</mark>", await row.Locator(".find-within").InnerHTMLAsync());
    }

    [Theory]
    [InlineData("qwertyuiop", "Nothing found for “qwertyuiop”.")]
    [InlineData("<b>x</b>qq", "Nothing found for “<b>x</b>qq”.")]
    [InlineData("shengxa", "Nothing is written “shengxa”. Near it: 1 page.")]
    [InlineData("jljw", "1 page found.")]
    public async Task The_state_is_told(string query, string state)
    {
        await using var seen = await OpenSearchAsync("/about/", query);
        await seen.Page.WaitForFunctionAsync("state => document.querySelector('[role=status]').textContent === state", state);
        Assert.Equal(state.StartsWith("Nothing found", StringComparison.Ordinal) ? 0 : 1, await seen.Page.Locator(".find-row").CountAsync());
        Assert.Empty(seen.Complaints);
    }

    [Fact]
    public async Task An_empty_field_shows_nothing()
    {
        await using var seen = await OpenSearchAsync("/about/", "hongguo");
        await ResultAsync(seen.Page, "Hongguo");
        await AskAsync(seen.Page, "");
        await seen.Page.WaitForFunctionAsync("() => document.querySelectorAll('.find-row').length === 0");
        Assert.Equal("", await StateAsync(seen.Page));
        Assert.Equal(0, await seen.Page.Locator(".find-filter:visible, .find-more:visible").CountAsync());
    }

    [Fact]
    public async Task Results_are_narrowed_by_kind_and_tag()
    {
        await using var seen = await OpenSearchAsync("/about/", "family");
        var page = seen.Page;
        await page.Locator(".find-row").First.WaitForAsync();
        var all = await page.Locator(".find-row").CountAsync();
        await page.GetByRole(AriaRole.Group, new() { Name = "Kind" }).GetByRole(AriaRole.Button, new() { Name = "Series" }).ClickAsync();
        await page.Locator(".find-choice[aria-pressed=true]").WaitForAsync();
        await page.WaitForFunctionAsync("all => document.querySelectorAll('.find-row').length < all", all);
        Assert.Equal(["series"], (await page.Locator(".find-kind").AllTextContentsAsync()).Distinct());
        Assert.Equal("Series", await page.EvaluateAsync<string>("() => document.activeElement.firstChild.textContent"));

        await page.GetByRole(AriaRole.Group, new() { Name = "Tag" }).GetByRole(AriaRole.Button, new() { Name = "Female leads" }).ClickAsync();
        await page.WaitForFunctionAsync("() => document.querySelectorAll('.find-row').length === 1");
        Assert.Equal("Hao Yi Ge Guaiguai Nü", await page.Locator(".find-row a").TextContentAsync());
        Assert.Equal("1 page found.", await StateAsync(page));
        Assert.EndsWith("/search/?q=family&kind=series&tag=female-leads", await page.Locator(".find-all").GetAttributeAsync("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_that_would_run_is_text()
    {
        await using var seen = await OpenSearchAsync("/about/", "攻击");
        await seen.Page.Locator(".find-row mark").First.WaitForAsync();
        await AskAsync(seen.Page, "script attack onload");
        await seen.Page.Locator(".find-row").First.WaitForAsync();
        var row = seen.Page.Locator(".find-row").First;
        Assert.Equal("<script>window.hit=1</script><img src=x onerror=window.hit=1> Attack", await row.Locator("a").TextContentAsync());
        Assert.Equal(["A", "BDI", "LI", "MARK", "P", "SPAN"], await row.EvaluateAsync<string[]>("row => [...new Set([row, ...row.querySelectorAll('*')].map(e => e.tagName))].sort()"));

        // What turns the direction of text turns no other than its own.
        Assert.Equal(0, await row.EvaluateAsync<int>("row => [...row.querySelectorAll('.find-title, .find-other')].filter(e => [...e.childNodes].some(n => n.nodeType === 3 && /[\\u202a-\\u202e\\u2066-\\u2069]/.test(n.data))).length"));
        Assert.False(await seen.Page.EvaluateAsync<bool>("() => 'hit' in window"));
        Assert.Empty(seen.Complaints);
    }

    [Fact]
    public async Task Where_it_cannot_be_read_the_link_leads_to_the_search_page()
    {
        await using var seen = await OpenAsync("/about/");
        await seen.Page.RouteAsync("**/theme/search-dialog.js*", route => route.AbortAsync());
        await seen.Page.Keyboard.PressAsync("/");
        await seen.Page.WaitForFunctionAsync("() => location.pathname === '/search/'");
    }

    [Fact]
    public async Task Where_the_index_cannot_be_read_the_reader_is_told_and_the_next_letter_tries_again()
    {
        await using var seen = await OpenAsync("/about/");
        await seen.Page.RouteAsync("**/search/index.json", route => route.AbortAsync(), new() { Times = 2 });
        await seen.Page.Keyboard.PressAsync("/");
        await seen.Page.Locator("dialog[open] .find-field:focus").WaitForAsync();
        await seen.Page.Keyboard.TypeAsync("j");
        await seen.Page.WaitForFunctionAsync("() => document.querySelector('[role=status]').textContent === 'The search could not be read. Look whether you are online, and type again.'");
        await seen.Page.Keyboard.TypeAsync("ljw");
        await ResultAsync(seen.Page, "The Family We Build");
    }

    [Fact]
    public async Task Where_the_site_was_published_anew_meanwhile_the_index_is_read_again()
    {
        await using var seen = await OpenAsync("/about/");
        var heads = 0;
        seen.Page.Request += (_, request) => heads += request.Url.EndsWith("/search/index.json", StringComparison.Ordinal) ? 1 : 0;
        await seen.Page.RouteAsync("**/search/words/*.json*", route => route.FulfillAsync(new() { Body = """["00000000","jljw",5]""" }), new() { Times = 1 });
        await seen.Page.Keyboard.PressAsync("/");
        await seen.Page.Locator("dialog[open] .find-field:focus").WaitForAsync();
        await AskAsync(seen.Page, "jljw");
        await ResultAsync(seen.Page, "The Family We Build");
        Assert.Equal(2, heads);
        Assert.Empty(seen.Complaints);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task It_has_no_fault_at_any_width_and_in_both_schemes(int width)
    {
        await using var seen = await chromium.OpenAsync($"{sample.Served.Address}/about/", new() { ViewportSize = new() { Width = width, Height = 800 }, ColorScheme = ColorScheme.Light });
        var page = seen.Page;
        await page.Keyboard.PressAsync("/");
        await page.Locator("dialog[open] .find-field:focus").WaitForAsync();
        await page.Keyboard.TypeAsync("family");
        await page.Locator(".find-row").First.WaitForAsync();
        var faults = new List<string>(await PageInspection.BreachesAsync(page));
        faults.AddRange(await PageInspection.LayoutFaultsAsync(page));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        faults.AddRange((await PageInspection.ColorBreachesAsync(page)).Select(fault => $"dark: {fault}"));
        None.Of([.. faults, .. seen.Complaints]);
    }

    /// <summary>Nothing of search is read before it is asked for.</summary>
    [Fact]
    public async Task It_costs_nothing_until_it_is_opened()
    {
        var asked = new List<string>();
        await using var seen = await chromium.OpenAsync("about:blank");
        seen.Page.Request += (_, request) => asked.Add(new Uri(request.Url).AbsolutePath);
        await seen.GoAsync($"{sample.Served.Address}/about/");
        Assert.DoesNotContain(asked, path => path.Contains("search", StringComparison.Ordinal));
        await seen.Page.Keyboard.PressAsync("/");
        await seen.Page.Keyboard.TypeAsync("jljw");
        await ResultAsync(seen.Page, "The Family We Build");
        Assert.Contains("/search/index.json", asked);
        Assert.Single(asked, "/search/index.json");
    }

    private static Task<IJSHandle> ResultAsync(IPage page, string title) =>
        page.WaitForFunctionAsync("title => document.querySelector('.find-row a')?.textContent === title", title);

    private static Task AskAsync(IPage page, string query) => page.Locator(".find-field").FillAsync(query);

    private static async Task<string> StateAsync(IPage page) => (await page.Locator("[role=status]").TextContentAsync())!;

    private static Task<string> OuterAsync(ILocator row, string selector) => row.Locator(selector).First.EvaluateAsync<string>("e => e.outerHTML");

    private Task<SeenPage> OpenAsync(string path) => chromium.OpenAsync(sample.Served.Address + path);

    private async Task<SeenPage> OpenSearchAsync(string path, string query)
    {
        var seen = await OpenAsync(path);
        await seen.Page.Keyboard.PressAsync("/");
        await seen.Page.Locator("dialog[open] .find-field:focus").WaitForAsync();
        await AskAsync(seen.Page, query);
        return seen;
    }
}
