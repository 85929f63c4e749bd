using System.CommandLine;
using StatiqSite.Serving;

namespace StatiqSite.Commands;

/// <summary><c>serve</c>: what the last build wrote, as a host would serve it.</summary>
internal sealed class ServeCommand : ISiteCommand
{
    private readonly CommonOptions _options = new();

    public Command Declare()
    {
        var command = new Command("serve", "Serve the output folder as the last build wrote it, without watching.");
        foreach (var option in (Option[])[_options.Root, _options.Output, _options.Port, _options.VirtualDirectory])
        {
            command.Options.Add(option);
        }

        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var options = SiteOptions.For(parsed.GetValue(_options.Root)!, null, parsed.GetValue(_options.Output));
        if (!Directory.Exists(options.Output))
        {
            Console.Error.WriteLine($"There is no folder {Path.GetRelativePath(Environment.CurrentDirectory, options.Output)} yet: `build` writes it.");
            return ExitCode.ContentErrors;
        }

        var folder = parsed.GetValue(_options.VirtualDirectory)!;
        var port = parsed.GetValue(_options.Port);
        using var interruption = new Interruption();
        var site = new PreviewSite(1, new FolderFiles(options.Output), []);
        return ServerRun.Until(new PreviewServer(port, folder, () => site, hasReload: false), port, folder, interruption);
    }
}
