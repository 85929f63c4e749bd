using System.Net;
using System.Net.Sockets;
using System.Text;
using StatiqSite.Serving;

namespace StatiqSite.Browser.Tests.Browsing;

/// <summary>A site behind our own server, on a port of its own, as long as it is held.</summary>
internal sealed class ServedSite : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    private ServedSite(int port, PreviewSite site, bool hasReload, Action started)
    {
        Address = $"http://localhost:{port}";
        Site = site;
        _running = new PreviewServer(port, "", () => site, hasReload).RunAsync(started, _stop.Token);
    }

    /// <summary>Without a slash at its end.</summary>
    public string Address { get; }

    public PreviewSite Site { get; }

    /// <summary>Serves a folder as <c>serve</c> does.</summary>
    public static Task<ServedSite> StartAsync(string folder) => StartAsync(new PreviewSite(1, new FolderFiles(folder), []));

    /// <summary>Serves texts by their paths.</summary>
    public static Task<ServedSite> StartAsync(params (string Path, string Text)[] files) =>
        StartAsync(new PreviewSite(1, files.ToDictionary(file => file.Path, file => Encoding.UTF8.GetBytes(file.Text), StringComparer.Ordinal), []));

    public static async Task<ServedSite> StartAsync(PreviewSite site, bool hasReload = false)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var served = new ServedSite(FreePort(), site, hasReload, started.SetResult);
        await await Task.WhenAny(started.Task, served._running);
        return served;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
