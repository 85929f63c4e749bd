using Microsoft.Playwright;
using StatiqSite.Browser.Tests.Browsing;

namespace StatiqSite.Browser.Tests;

/// <summary>Pictures of every template in both schemes and at both widths, for people to look at.</summary>
internal static class Screenshots
{
    /// <summary>Writes <c>series-dark-360.png</c> and its like.</summary>
    public static async Task TakeAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        await using var chromium = new Chromium();
        await chromium.InitializeAsync();
        foreach (var sample in Sample.All)
        {
            foreach (var width in Sample.Widths)
            {
                await using var seen = await chromium.OpenOwnAsync(sample.Path, new() { ViewportSize = new() { Width = width, Height = 800 } });
                foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
                {
                    await seen.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                    var name = $"{sample.Name}-{(scheme == ColorScheme.Dark ? "dark" : "light")}-{width}.png";
                    await seen.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name), FullPage = true });
                }
            }
        }

        Console.Out.WriteLine($"Wrote {Sample.All.Length * Sample.Widths.Length * 2} pictures to {folder}");
    }
}
