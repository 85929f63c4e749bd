using StatiqSite.Diagnostics;
using StatiqSite.Serving;
using Xunit;

namespace StatiqSite.Tests.Serving;

/// <summary>From a fault over the page to its place in the file.</summary>
public sealed class EditorLinkTests
{
    [Fact]
    public void A_fault_leads_to_its_line_and_column() => Assert.Equal(
        "vscode://file/srv/site/input/series/%E5%AE%B6%20%22a%22.md:2:3",
        EditorLink.To("/srv/site", new SourceText("input/series/家 \"a\".md", "one\ntwo").Span(6, 1)));

    [Fact]
    public async Task The_overlay_of_a_running_preview_leads_there()
    {
        using var site = new TestSite();
        site.Change("input/series/glory.md", "source: variety-2025", "source: varity-2025");
        var (result, made) = SiteBuild.Preview(site.Options with { IsPreview = true }, TestContext.Current.CancellationToken);
        await using var server = await RunningServer.StartAsync(() => new PreviewSite(1, made, result.Diagnostics) { Root = site.Root });
        var page = (await server.GetAsync("/series/glory/")).Body;
        Assert.Contains($"<p><a href=\"vscode://file{site.Root}/input/series/glory.md:12:13\">Open in editor</a></p>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_leads_to_a_file_where_no_folder_is_known()
    {
        using var site = new TestSite();
        site.Change("input/series/glory.md", "source: variety-2025", "source: varity-2025");
        var (result, made) = SiteBuild.Preview(site.Options, TestContext.Current.CancellationToken);
        await using var server = await RunningServer.StartAsync(() => new PreviewSite(1, made, result.Diagnostics));
        Assert.DoesNotContain("vscode:", (await server.GetAsync("/series/glory/")).Body, StringComparison.Ordinal);
    }
}
