using System.Net.Sockets;
using System.Text;
using StatiqSite.Serving;
using Xunit;

namespace StatiqSite.Tests.Serving;

/// <summary>A preview server inside the test, asked in raw bytes: a polite client would mend what an attacker sends.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    private RunningServer(int port, string folder, Func<PreviewSite> current, bool hasReload)
    {
        Port = port;
        Started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _running = new PreviewServer(port, folder, current, hasReload).RunAsync(Started.SetResult, _stop.Token);
    }

    public int Port { get; }

    private TaskCompletionSource Started { get; }

    public static async Task<RunningServer> StartAsync(Func<PreviewSite> current, bool hasReload = true, string folder = "")
    {
        var server = new RunningServer(FreePort.Next(), folder, current, hasReload);
        await Task.WhenAny(server.Started.Task, server._running).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.True(server.Started.Task.IsCompleted, server._running.Exception?.ToString());
        return server;
    }

    /// <summary>Sends a request for a path as it stands.</summary>
    public Task<Answer> GetAsync(string path) => AskAsync($"GET {path} HTTP/1.1\r\nHost: localhost:{Port}");

    /// <summary>Sends the lines of a request, and reads until the server closes.</summary>
    public async Task<Answer> AskAsync(string head)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", Port, cancellation);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(head + "\r\nConnection: close\r\n\r\n"), cancellation);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var text = await reader.ReadToEndAsync(cancellation).WaitAsync(TimeSpan.FromSeconds(30), cancellation);
        return Answer.Of(text);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
    }
}
