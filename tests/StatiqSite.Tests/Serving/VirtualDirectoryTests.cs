using System.Text;
using StatiqSite.Serving;
using Xunit;

namespace StatiqSite.Tests.Serving;

/// <summary>A site that is served in a folder of its address, as a host would that has others beside it.</summary>
public sealed class VirtualDirectoryTests
{
    private static readonly PreviewSite Site = new(
        1,
        new Dictionary<string, byte[]> { ["index.html"] = Encoding.UTF8.GetBytes("home"), ["a/index.html"] = Encoding.UTF8.GetBytes("a"), ["kb/index.html"] = Encoding.UTF8.GetBytes("inner") },
        []);

    [Theory]
    [InlineData("/kb/", 200, null, "home")]
    [InlineData("/kb/a/", 200, null, "a")]
    [InlineData("/kb/kb/", 200, null, "inner")]
    [InlineData("/kb/a", 302, "/kb/a/", "")]
    [InlineData("/kb", 302, "/kb/", "")]
    [InlineData("/", 302, "/kb/", "")]
    [InlineData("/a/", 404, null, "<!doctype html><title>Not found</title><body>There is no page at this address.</body>")]
    [InlineData("/kbx/", 404, null, "<!doctype html><title>Not found</title><body>There is no page at this address.</body>")]
    public async Task The_folder_is_part_of_every_address(string path, int status, string? leadsTo, string body)
    {
        await using var server = await RunningServer.StartAsync(() => Site, hasReload: false, folder: "/kb");
        var answer = await server.GetAsync(path);
        Assert.Equal((status, leadsTo, body), (answer.Status, answer.Header("Location"), answer.Body));
    }
}
