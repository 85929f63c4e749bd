using System.CommandLine;
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
        var first = Task.Run(preview.Open);
        using var watcher = parsed.GetValue(_noWatch) ? null : new SourceWatcher(options, preview.Open);
        var server = new PreviewServer(port, folder, () => preview.Site, hasReload: !parsed.GetValue(_noReload));
        var exitCode = ServerRun.Until(server, port, folder, interruption, parsed.GetValue(_open) ? BrowserWindow.Open : null);
        first.Wait();
        return exitCode;
    }
}
