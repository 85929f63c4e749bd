using System.CommandLine;
using System.Diagnostics;
using StatiqSite.Serving;

namespace StatiqSite.Commands;

/// <summary><c>preview</c>: the site from memory, built again at every change.</summary>
internal sealed class PreviewCommand : ISiteCommand
{
    private readonly CommonOptions _options = new();

    private readonly Option<bool> _noWatch = new("--no-watch") { Description = "Build once and serve that." };

    private readonly Option<bool> _noReload = new("--no-reload") { Description = "Leave pages as they are: no reload, no overlay." };

    private readonly Option<bool> _open = new("--open") { Description = "Open the site in the browser." };

    public Command Declare()
    {
        var command = new Command("preview", "Serve the site on this machine from memory and build it again at every change. Drafts are shown; the output folder is not touched.");
        foreach (var option in (Option[])[_options.Root, _options.Input, _options.Now, _options.Setting, _options.Port, _options.VirtualDirectory, _options.Format, _options.Level, _open, _noWatch, _noReload])
        {
            command.Options.Add(option);
        }

        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var port = parsed.GetValue(_options.Port);
        var folder = parsed.GetValue(_options.VirtualDirectory)!;
        var options = _options.Read(parsed, isPreview: true) with { Host = ServerRun.AddressOf(port) + folder };
        using var interruption = new Interruption();
        var preview = new PreviewBuilder(options, _options.ReportOf(parsed), interruption.Token);
        // The server starts beside the first build, and a page that is asked for meanwhile waits for it.
        var first = Task.Run(preview.Build);
        using var watcher = parsed.GetValue(_noWatch) ? null : new SourceWatcher(options, preview.Build);
        var server = new PreviewServer(port, folder, () => preview.Site, hasReload: !parsed.GetValue(_noReload));
        var exitCode = ServerRun.Until(server, port, folder, interruption, parsed.GetValue(_open) ? BrowserWindow.Open : null);
        first.Wait();
        return exitCode;
    }

    /// <summary>Builds the site again and again; the one being served is replaced as a whole.</summary>
    private sealed class PreviewBuilder(SiteOptions options, Report report, CancellationToken cancellation)
    {
        private readonly Lock _building = new();
        private readonly TaskCompletionSource _built = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private volatile PreviewSite _site = PreviewSite.Empty;

        /// <summary>Waits for the first build.</summary>
        public PreviewSite Site
        {
            get
            {
                _built.Task.Wait();
                return _site;
            }
        }

        public void Build()
        {
            lock (_building)
            {
                var watch = Stopwatch.StartNew();
                try
                {
                    var (result, memory) = SiteBuild.Preview(options, cancellation);
                    _site = new PreviewSite(_site.Version + 1, memory.Files, result.Diagnostics) { Root = options.Root };
                    report.Tell(result.Diagnostics);
                    if (report.TellsSummaries)
                    {
                        Console.Out.WriteLine($"Built {Report.Summary(result, watch.Elapsed)}");
                    }
                }
                catch (OperationCanceledException)
                {
                    // The server is about to stop.
                }
                catch (Exception failure) when (failure is not OutOfMemoryException)
                {
                    // A fault of ours must not take the preview away; what was served last is still good.
                    Console.Error.WriteLine(OurFault.Sentence(failure, isDebug: false));
                }
                finally
                {
                    _built.TrySetResult();
                }
            }
        }
    }
}
