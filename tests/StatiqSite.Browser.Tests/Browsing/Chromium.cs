using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(StatiqSite.Browser.Tests.Browsing.Chromium))]
[assembly: CollectionBehavior(CollectionBehavior.CollectionPerAssembly)]

namespace StatiqSite.Browser.Tests.Browsing;

/// <summary>One browser and one build of our own site, for all tests.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private OwnSite? _own;

    internal IBrowser Browser => _browser!;

    internal ServedSite Own => _own!.Served;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        var file = ChromiumFinder.Find(Machine.This(_playwright.Chromium.ExecutablePath));
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = file,

            // What a page asks of other hosts is noted, and never leaves the machine.
            Args = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost"],
        });
        _own = await OwnSite.BuildAsync();
    }

    /// <summary>Opens an address in a window of its own.</summary>
    /// <param name="address">Of a page, with its host.</param>
    internal async Task<SeenPage> OpenAsync(string address, BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions();
        options.ViewportSize ??= new ViewportSize { Width = 1280, Height = 800 };
        var page = await SeenPage.OpenAsync(await _browser!.NewContextAsync(options));
        await page.GoAsync(address);
        return page;
    }

    /// <summary>Opens a page of our own site.</summary>
    internal Task<SeenPage> OpenOwnAsync(string path, BrowserNewContextOptions? options = null) => OpenAsync(Own.Address + path, options);

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_own is not null)
        {
            await _own.DisposeAsync();
        }
    }
}
