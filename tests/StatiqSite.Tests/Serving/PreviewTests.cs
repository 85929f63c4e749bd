using System.Globalization;
using System.Net.Sockets;
using Xunit;

namespace StatiqSite.Tests.Serving;

/// <summary>The preview as a process: it builds again at every change and never touches the output.</summary>
public sealed class PreviewTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    [Fact]
    public async Task Faults_appear_over_the_page_and_go_when_they_are_mended()
    {
        using var site = new TestSite();
        site.BuildSoundly();
        var before = TestSite.TextOf(site.Output);
        using var preview = new Preview(site);
        Assert.DoesNotContain("preview-overlay", await preview.PageAsync("/series/glory/"), StringComparison.Ordinal);

        await preview.AfterAsync(() => site.Change("input/series/glory.md", "source: variety-2025", "source: varity-2025"));
        var page = await preview.PageAsync("/series/glory/");
        Assert.Contains("preview-overlay", page, StringComparison.Ordinal);
        Assert.Contains("no source record has the id `varity-2025`", page, StringComparison.Ordinal);

        await preview.AfterAsync(() => site.Change("input/series/glory.md", "source: varity-2025", "source: variety-2025"));
        Assert.DoesNotContain("preview-overlay", await preview.PageAsync("/series/glory/"), StringComparison.Ordinal);
        Assert.Equal(before, TestSite.TextOf(site.Output));
    }

    [Fact]
    public async Task A_draft_is_shown_and_a_new_page_comes_by_itself()
    {
        using var site = new TestSite();
        site.WriteSeries("secret", "A secret", "draft: true\n");
        using var preview = new Preview(site);
        Assert.Contains("<h1>A secret</h1>", await preview.PageAsync("/series/secret/"), StringComparison.Ordinal);

        await preview.AfterAsync(() => site.WriteSeries("newer", "A newer one"));
        Assert.Contains("<h1>A newer one</h1>", await preview.PageAsync("/series/newer/"), StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Output));
    }

    [Fact]
    public async Task A_folder_that_goes_and_comes_back_is_watched_again()
    {
        using var site = new TestSite();
        using var preview = new Preview(site);
        await preview.AfterAsync(() => Directory.Move(site.In("input"), site.In("elsewhere")));
        await preview.AfterAsync(() => Directory.Move(site.In("elsewhere"), site.In("input")));
        await preview.UntilAsync("/series/glory/", page => page.Contains("<h1>Glory</h1>", StringComparison.Ordinal));

        site.Change("input/series/glory.md", "title: Glory", "title: Renewed glory");
        await preview.UntilAsync("/series/glory/", page => page.Contains("<h1>Renewed glory</h1>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_that_is_made_anew_is_watched_again()
    {
        using var site = new TestSite();
        using var preview = new Preview(site);
        var glory = File.ReadAllText(site.In("input/series/glory.md"));
        await preview.AfterAsync(() => Directory.Delete(site.In("input"), recursive: true));
        site.Write("input/series/glory.md", glory.Replace("tags: [family]", "", StringComparison.Ordinal));
        await preview.UntilAsync("/series/glory/", page => page.Contains("<h1>Glory</h1>", StringComparison.Ordinal));

        site.Change("input/series/glory.md", "title: Glory", "title: Renewed glory");
        await preview.UntilAsync("/series/glory/", page => page.Contains("<h1>Renewed glory</h1>", StringComparison.Ordinal));
    }

    [Fact]
    public void A_port_that_is_taken_is_told_in_a_sentence()
    {
        using var site = new TestSite();
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        var (exitCode, _, errors) = ProgramRun.Of(site.Root, "preview", "--port", port);
        Assert.Equal(
            (1, $"Port {port} is taken: another program, perhaps another preview, listens there. Choose another one with --port.\n"),
            (exitCode, errors));
    }

    [Fact]
    public void Nothing_to_serve_is_told_in_a_sentence()
    {
        using var site = new TestSite();
        Assert.Equal((1, "", "There is no folder output yet: `build` writes it.\n"), ProgramRun.Of(site.Root, "serve"));
    }

    [Fact]
    public async Task What_was_built_is_served_as_it_is()
    {
        using var site = new TestSite();
        site.BuildSoundly();
        using var served = new Preview(site, "serve");
        Assert.Equal(site.ReadOutput("series/glory/index.html"), await served.PageAsync("/series/glory/"));
    }

    /// <summary>A running preview and a browser's view of it.</summary>
    private sealed class Preview : IDisposable
    {
        private readonly ProgramRun _run;
        private readonly HttpClient _client;

        public Preview(TestSite site, string verb = "preview")
        {
            var port = FreePort.Next().ToString(CultureInfo.InvariantCulture);
            _run = ProgramRun.Start(site.Root, verb, "--port", port);
            _run.WaitUntil(() => _run.Output.Contains("Serving ", StringComparison.Ordinal));
            Assert.False(_run.HasEnded, _run.Errors);
            _client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = Patience };
        }

        public Task<string> PageAsync(string path) => GetAsync(path);

        /// <summary>Does something, and waits until the stream of builds tells of a new one.</summary>
        public async Task AfterAsync(Action change)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            patience.CancelAfter(Patience);
            using var reader = new StreamReader(await _client.GetStreamAsync("/_preview/events", patience.Token));
            var first = await NextBuildAsync(reader, patience.Token);
            change();
            Assert.NotEqual(first, await NextBuildAsync(reader, patience.Token));
        }

        /// <summary>Asks again and again until a page is as it should be.</summary>
        public async Task UntilAsync(string path, Func<string, bool> holds)
        {
            var end = DateTime.UtcNow + Patience;
            var page = await GetAsync(path);
            while (!holds(page))
            {
                Assert.True(DateTime.UtcNow < end, $"{path} stayed:\n{page}\n{_run.Output}{_run.Errors}");
                await Task.Delay(50, TestContext.Current.CancellationToken);
                page = await GetAsync(path);
            }
        }

        public void Dispose()
        {
            _client.Dispose();
            _run.Dispose();
        }

        private async Task<string> GetAsync(string path)
        {
            using var answer = await _client.GetAsync(path, TestContext.Current.CancellationToken);
            return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        }

        private static async Task<string> NextBuildAsync(StreamReader reader, CancellationToken cancellation)
        {
            while (await reader.ReadLineAsync(cancellation) is { } line)
            {
                if (line.StartsWith("data: ", StringComparison.Ordinal))
                {
                    return line;
                }
            }

            throw new InvalidOperationException("The stream of builds ended.");
        }
    }
}
