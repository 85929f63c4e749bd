using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace StatiqSite.Browser.Tests.Browsing;

/// <summary>A page in a window of its own, and all that it complained of or asked for.</summary>
internal sealed class SeenPage : IAsyncDisposable
{
    private readonly IBrowserContext _window;
    private readonly ConcurrentQueue<string> _complaints = new();
    private string _origin = "";

    private SeenPage(IBrowserContext window, IPage page)
    {
        _window = window;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>Words in the console, errors, dialogs, windows that opened, and requests to others.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    public static async Task<SeenPage> OpenAsync(IBrowserContext window)
    {
        var page = new SeenPage(window, await window.NewPageAsync());
        page.Listen();
        return page;
    }

    /// <summary>Goes to an address; the first one says which host is the page's own.</summary>
    public async Task GoAsync(string address)
    {
        _origin = new Uri(address).GetLeftPart(UriPartial.Authority);
        await Page.GotoAsync(address);
    }

    public async ValueTask DisposeAsync() => await _window.DisposeAsync();

    private bool IsOwn(string address) =>
        address.StartsWith($"{_origin}/", StringComparison.Ordinal) || address.StartsWith("data:", StringComparison.Ordinal) || address.StartsWith("about:", StringComparison.Ordinal);

    private void Listen()
    {
        Page.Console += (_, message) =>
        {
            // The console repeats the status of a page that stands for a missing one, and that of the icon which a browser wants of a document that names none.
            if (!message.Location.StartsWith(_origin + Sample.Nowhere, StringComparison.Ordinal)
                && !message.Location.StartsWith($"{_origin}/favicon.ico", StringComparison.Ordinal))
            {
                _complaints.Enqueue($"console {message.Type}: {message.Text}");
            }
        };
        Page.Request += (_, request) =>
        {
            if (!IsOwn(request.Url))
            {
                _complaints.Enqueue($"asks another host: {request.Url}");
            }
        };
        Page.PageError += (_, error) => _complaints.Enqueue($"error: {error.Split('\n')[0]}");
        Page.Popup += (_, window) => _complaints.Enqueue($"opens a window: {window.Url}");
        Page.Dialog += (_, dialog) =>
        {
            _complaints.Enqueue($"dialog: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
    }
}
