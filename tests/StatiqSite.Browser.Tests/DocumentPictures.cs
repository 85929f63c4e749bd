using Microsoft.Playwright;
using StatiqSite.Browser.Tests.Browsing;
using StatiqSite.Serving;

namespace StatiqSite.Browser.Tests;

/// <summary>The few pictures that stand in <c>docs/</c>, taken of our own site as it is.</summary>
internal static class DocumentPictures
{
    private static readonly ViewportSize Desk = new() { Width = 1280, Height = 800 };

    public static async Task TakeAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        await using var chromium = new Chromium();
        await chromium.InitializeAsync();
        await TakeAsync(chromium, chromium.Own.Address + "/", ColorScheme.Light, Path.Combine(folder, "home.png"));
        await TakeAsync(chromium, chromium.Own.Address + "/series/jia-li-jia-wai/", ColorScheme.Light, Path.Combine(folder, "series.png"));
        await TakeAsync(chromium, chromium.Own.Address + "/timeline/2025/", ColorScheme.Dark, Path.Combine(folder, "timeline.png"));
        await TakeFaultAsync(chromium, Path.Combine(folder, "preview.png"));
        Console.Out.WriteLine($"Wrote 4 pictures to {folder}");
    }

    /// <summary>What an author sees who names a source that is not there.</summary>
    private static async Task TakeFaultAsync(Chromium chromium, string file)
    {
        var root = Directory.CreateTempSubdirectory("statiqsite-pictures-").FullName;
        try
        {
            foreach (var folder in (string[])["input", "seeds", "theme"])
            {
                Copy(Path.Combine(Repository.Root, folder), Path.Combine(root, folder));
            }

            File.Copy(Path.Combine(Repository.Root, "settings.yml"), Path.Combine(root, "settings.yml"));
            await SpoilAsync(Path.Combine(root, "input", "series", "jia-li-jia-wai.md"));
            var (result, made) = SiteBuild.Preview(SiteOptions.For(root) with { IsPreview = true });
            await using var site = await ServedSite.StartAsync(new PreviewSite(1, made, result.Diagnostics) { Root = "/site" }, hasReload: true);
            await TakeAsync(chromium, $"{site.Address}/series/jia-li-jia-wai/", ColorScheme.Light, file);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    /// <summary>A slip in one name.</summary>
    private static async Task SpoilAsync(string page)
    {
        const string Name = "china-daily-2026-01-02";
        var text = await File.ReadAllTextAsync(page);
        var at = text.IndexOf(Name, StringComparison.Ordinal);
        await File.WriteAllTextAsync(page, $"{text[..at]}china-dayly-2026-01-02{text[(at + Name.Length)..]}");
    }

    private static async Task TakeAsync(Chromium chromium, string address, ColorScheme scheme, string file)
    {
        await using var seen = await chromium.OpenAsync(address, new() { ViewportSize = Desk, ColorScheme = scheme });
        await seen.Page.ScreenshotAsync(new() { Path = file });
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
