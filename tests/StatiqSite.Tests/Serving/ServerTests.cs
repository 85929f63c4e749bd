using System.Collections.Immutable;
using System.Text;
using StatiqSite.Diagnostics;
using StatiqSite.Serving;
using Xunit;

namespace StatiqSite.Tests.Serving;

/// <summary>The preview answers its own user's browser, for the site's own files, and nobody else.</summary>
public sealed class ServerTests
{
    private static readonly PreviewSite Small = SiteOf(1, []);

    public static TheoryData<string> ForeignHosts =>
        ["example.org", "example.org:{port}", "localhost:1", "localhost", "localhost.example.org:{port}", "127.0.0.1.example.org:{port}", "10.0.0.1:{port}", "user@localhost:{port}", "[::2]:{port}"];

    public static TheoryData<string> OwnHosts => ["localhost:{port}", "127.0.0.1:{port}", "[::1]:{port}", "LOCALHOST:{port}"];

    public static TheoryData<string> ForeignOrigins =>
        ["http://example.org", "https://localhost:{port}", "http://localhost:1", "null", "http://localhost:{port}.example.org", "file://", "chrome-extension://abc"];

    [Theory]
    [MemberData(nameof(ForeignHosts))]
    public async Task A_foreign_host_is_refused(string host)
    {
        await using var server = await RunningServer.StartAsync(() => Small);
        var answer = await server.AskAsync($"GET / HTTP/1.1\r\nHost: {host.Replace("{port}", $"{server.Port}", StringComparison.Ordinal)}");
        Assert.Contains(answer.Status, (int[])[421, 400]);
        Assert.Equal("", answer.Body);
    }

    [Theory]
    [MemberData(nameof(OwnHosts))]
    public async Task Its_own_names_are_answered(string host)
    {
        await using var server = await RunningServer.StartAsync(() => Small);
        var answer = await server.AskAsync($"GET / HTTP/1.1\r\nHost: {host.Replace("{port}", $"{server.Port}", StringComparison.Ordinal)}");
        Assert.Equal(200, answer.Status);
    }

    [Theory]
    [MemberData(nameof(ForeignOrigins))]
    public async Task A_foreign_origin_is_refused_on_the_stream_of_builds_too(string origin)
    {
        await using var server = await RunningServer.StartAsync(() => Small);
        foreach (var path in (string[])["/", PreviewPages.EventsPath, PreviewPages.ScriptPath])
        {
            var answer = await server.AskAsync(
                $"GET {path} HTTP/1.1\r\nHost: localhost:{server.Port}\r\nOrigin: {origin.Replace("{port}", $"{server.Port}", StringComparison.Ordinal)}");
            Assert.Equal((421, ""), (answer.Status, answer.Body));
        }
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("PATCH")]
    [InlineData("TRACE")]
    public async Task Only_reading_is_answered(string method)
    {
        await using var server = await RunningServer.StartAsync(() => Small);
        var answer = await server.AskAsync($"{method} / HTTP/1.1\r\nHost: localhost:{server.Port}\r\nContent-Length: 0");
        Assert.Equal((405, "GET, HEAD", ""), (answer.Status, answer.Header("Allow"), answer.Body));
    }

    [Fact]
    public async Task Head_tells_the_length_and_sends_nothing()
    {
        await using var server = await RunningServer.StartAsync(() => Small, hasReload: false);
        var answer = await server.AskAsync($"HEAD /series/ HTTP/1.1\r\nHost: localhost:{server.Port}");
        Assert.Equal((200, "30", ""), (answer.Status, answer.Header("Content-Length"), answer.Body));
    }

    [Fact]
    public async Task A_page_is_never_kept_and_never_guessed_at()
    {
        await using var server = await RunningServer.StartAsync(() => Small, hasReload: false);
        var answer = await server.GetAsync("/series/");
        Assert.Equal(
            (200, "text/html; charset=utf-8", "no-store", "nosniff", "no-referrer", "same-origin", null, "<body><h1>Series</h1></body>\n\n"),
            (answer.Status, answer.Header("Content-Type"), answer.Header("Cache-Control"), answer.Header("X-Content-Type-Options"),
                answer.Header("Referrer-Policy"), answer.Header("Cross-Origin-Resource-Policy"), answer.Header("Server"), answer.Body));
    }

    [Theory]
    [InlineData("/../secret.txt")]
    [InlineData("/series/../../secret.txt")]
    [InlineData("/%2e%2e/secret.txt")]
    [InlineData("/%2e%2e%2fsecret.txt")]
    [InlineData("/..%2fsecret.txt")]
    [InlineData("/..%5csecret.txt")]
    [InlineData("/%252e%252e%252fsecret.txt")]
    [InlineData("/series/..%2f..%2fsecret.txt")]
    [InlineData("//secret.txt")]
    [InlineData("//../secret.txt")]
    [InlineData("/.%00./secret.txt")]
    [InlineData("/%c0%ae%c0%ae/secret.txt")]
    [InlineData("/..\\secret.txt")]
    [InlineData("/proc/self/environ")]
    [InlineData("/link/secret.txt")]
    [InlineData("/linked.txt")]
    [InlineData("http://localhost/../secret.txt")]
    public async Task No_way_leads_out_of_the_folder_that_is_served(string path)
    {
        using var site = new TestSite();
        site.Write("secret.txt", "Nobody's business");
        site.Write("output/index.html", "<body>Home</body>");
        site.Write("output/series/index.html", "<body>Series</body>");
        File.CreateSymbolicLink(site.In("output/linked.txt"), site.In("secret.txt"));
        Directory.CreateSymbolicLink(site.In("output/link"), site.Root);
        var files = new PreviewSite(1, new FolderFiles(site.Output), []);
        await using var server = await RunningServer.StartAsync(() => files, hasReload: false);
        var answer = await server.GetAsync(path);
        Assert.Contains(answer.Status, (int[])[404, 400, 421]);
        Assert.DoesNotContain("Nobody", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_its_slash_leads_to_the_one_with_it()
    {
        await using var server = await RunningServer.StartAsync(() => Small);
        var answer = await server.GetAsync("/series");
        Assert.Equal((302, "/series/"), (answer.Status, answer.Header("Location")));
    }

    [Fact]
    public async Task Such_a_redirect_never_leads_to_another_host()
    {
        var files = new Dictionary<string, byte[]> { ["example.org/index.html"] = "x"u8.ToArray() };
        var site = new PreviewSite(1, files, []);
        await using var server = await RunningServer.StartAsync(() => site);
        foreach (var path in (string[])["//example.org", "///example.org", "/%2Fexample.org"])
        {
            var answer = await server.GetAsync(path);
            Assert.False(answer.Header("Location")?.StartsWith("//", StringComparison.Ordinal) ?? false, path);
        }
    }

    [Fact]
    public async Task Where_nothing_stands_the_sites_own_page_says_so()
    {
        await using var server = await RunningServer.StartAsync(() => Small, hasReload: false);
        var answer = await server.GetAsync("/nothing/");
        Assert.Equal((404, "<body><h1>Not found</h1></body>\n"), (answer.Status, answer.Body));
    }

    [Fact]
    public async Task A_page_gets_the_script_that_reloads_it()
    {
        await using var server = await RunningServer.StartAsync(() => Small);
        Assert.Equal(
            "<body><h1>Series</h1><script src=\"/_preview/reload.js\" data-version=\"1\" defer></script></body>\n\n",
            (await server.GetAsync("/series/")).Body);
        Assert.Equal("text/javascript; charset=utf-8", (await server.GetAsync(PreviewPages.ScriptPath)).Header("Content-Type"));
        Assert.Equal("text/css; charset=utf-8", (await server.GetAsync(PreviewPages.StylePath)).Header("Content-Type"));
    }

    [Fact]
    public async Task What_is_wrong_stands_over_every_page_and_no_tag_of_an_author_comes_alive()
    {
        var fault = new Diagnostic(
            new Rule("a-rule", Severity.Error, "It holds."), new SourceText("input/a.md", "<script>alert(1)</script>\n").Span(0, 8), "no <b>tag</b> here");
        var site = SiteOf(3, [fault]);
        await using var server = await RunningServer.StartAsync(() => site);
        Accepted.Matches("Serving/overlay.html", (await server.GetAsync("/series/")).Body);
        Accepted.Matches("Serving/fault.html", (await server.GetAsync("/gone/")).Body);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_as_such()
    {
        await using var server = await RunningServer.StartAsync(() => Small);
        await Assert.ThrowsAnyAsync<IOException>(() =>
            new PreviewServer(server.Port, "", () => Small, hasReload: false).RunAsync(() => { }, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_head_beyond_measure_is_refused()
    {
        await using var server = await RunningServer.StartAsync(() => Small);
        var answer = await server.AskAsync($"GET / HTTP/1.1\r\nHost: localhost:{server.Port}\r\nX-Long: {new string('a', 20_000)}");
        Assert.Equal(431, answer.Status);
    }

    private static PreviewSite SiteOf(int version, ImmutableArray<Diagnostic> diagnostics) => new(
        version,
        new Dictionary<string, byte[]>
        {
            ["index.html"] = Encoding.UTF8.GetBytes("<body><h1>Home</h1></body>\n"),
            ["series/index.html"] = Encoding.UTF8.GetBytes("<body><h1>Series</h1></body>\n\n"),
            ["404.html"] = Encoding.UTF8.GetBytes("<body><h1>Not found</h1></body>\n"),
        },
        diagnostics);
}
