using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StatiqSite.Diagnostics;

namespace StatiqSite.Serving;

/// <summary>Serves a site from memory to this machine's own user; loopback only, GET and HEAD only, nothing is kept by the browser.</summary>
/// <param name="folder">Of the addresses the site is served at: <c>/kb</c>; empty for the top.</param>
internal sealed class PreviewServer(int port, string folder, Func<PreviewSite> current, bool hasReload)
{
    private const string Nowhere = "/\0";
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(25);

    /// <summary>Runs until cancelled.</summary>
    /// <param name="started">Called when the server listens.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public async Task RunAsync(Action started, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            if (System.Net.Sockets.Socket.OSSupportsIPv6)
            {
                kestrel.Listen(IPAddress.IPv6Loopback, port);
            }

            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 0;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            kestrel.Limits.MaxRequestLineSize = 8 * 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(5);
            kestrel.Limits.MaxConcurrentConnections = 100;
        });
        await using var application = builder.Build();
        application.Run(AnswerAsync);
        await application.StartAsync(cancellation);
        started();
        try
        {
            await Task.Delay(Timeout.Infinite, cancellation);
        }
        catch (OperationCanceledException)
        {
            // Open event streams would hold a polite stop for half a minute.
            using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
            await application.StopAsync(soon.Token);
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var response = context.Response;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (!HostFilter.Allows(context.Request.Host.Value ?? "", context.Request.Headers.Origin.FirstOrDefault(), port))
        {
            response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return;
        }

        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            response.Headers.Allow = "GET, HEAD";
            return;
        }

        switch (context.Request.Path.Value)
        {
            case PreviewPages.EventsPath when hasReload:
                await TellOfBuildsAsync(context);
                break;

            case PreviewPages.ScriptPath when hasReload:
                await SendAsync(context, PreviewPages.Script.ToArray(), "text/javascript; charset=utf-8");
                break;

            case PreviewPages.StylePath when hasReload:
                await SendAsync(context, PreviewPages.Style.ToArray(), "text/css; charset=utf-8");
                break;

            case { } path when path.StartsWith($"{folder}/", StringComparison.Ordinal):
                await SendFileAsync(context, path[folder.Length..]);
                break;

            case null or "" or "/":
                response.Redirect($"{folder}/");
                break;

            case { } path when path == folder:
                response.Redirect($"{folder}/");
                break;

            default:
                // Outside of the folder there is nothing; a file of that name inside it has another address.
                await SendFileAsync(context, Nowhere);
                break;
        }
    }

    private async Task SendFileAsync(HttpContext context, string path)
    {
        var site = current();
        var bytes = site.FileAt(path, out var name);
        if (bytes is null && site.FileAt($"{path}/", out _) is not null)
        {
            // One slash in front: two would make another host of the first folder.
            context.Response.Redirect($"{folder}/{path.Trim('/')}/");
            return;
        }

        if (bytes is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            name = "404.html";
            bytes = site.Files.GetValueOrDefault(name) ?? "<!doctype html><title>Not found</title><body>There is no page at this address.</body>"u8.ToArray();
        }

        if (hasReload && name.EndsWith(".html", StringComparison.Ordinal))
        {
            var told = site.Told();
            var errors = told.Where(diagnostic => diagnostic.Severity == Severity.Error).ToImmutableArray();
            var isMissing = context.Response.StatusCode == StatusCodes.Status404NotFound;
            bytes = isMissing && !errors.IsEmpty
                ? PreviewPages.Fault(errors, site.Version, site.Root)
                : PreviewPages.Dress(bytes, errors.IsEmpty ? WarningsOf(told, name) : errors, site.Version, site.Root);
        }

        await SendAsync(context, bytes, ContentTypes.Of(name));
    }

    /// <summary>Warnings of the file that the page was made from: <c>series/glory/index.html</c> of <c>input/series/glory.md</c>.</summary>
    private static ImmutableArray<Diagnostic> WarningsOf(ImmutableArray<Diagnostic> told, string name)
    {
        var place = name.EndsWith("/index.html", StringComparison.Ordinal) ? name[..^"/index.html".Length] : Path.GetFileNameWithoutExtension(name);
        return
        [
            .. told.Where(diagnostic =>
                diagnostic.Span.Source.Path.EndsWith($"/{place}.md", StringComparison.Ordinal)
                || diagnostic.Span.Source.Path.EndsWith($"/{place}/index.md", StringComparison.Ordinal)),
        ];
    }

    private static async Task SendAsync(HttpContext context, byte[] bytes, string type)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        }
    }

    /// <summary>A stream of server-sent events: one now, one for each build from here on.</summary>
    private async Task TellOfBuildsAsync(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        var told = -1;
        try
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                var version = current().Version;
                if (version != told)
                {
                    told = version;
                    await context.Response.WriteAsync(
                        string.Create(CultureInfo.InvariantCulture, $"retry: 500\nevent: built\ndata: {version}\n\n"), context.RequestAborted);
                    await context.Response.Body.FlushAsync(context.RequestAborted);
                }

                await Task.Delay(Beat, context.RequestAborted);
            }
        }
        catch (OperationCanceledException)
        {
            // The browser has gone to another page.
        }
    }
}
