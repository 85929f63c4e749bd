using System.CommandLine;
using System.Diagnostics;

namespace StatiqSite.Commands;

/// <summary><c>build</c>: writes the site.</summary>
internal sealed class BuildCommand : ISiteCommand
{
    private readonly CommonOptions _options = new();

    public Command Declare()
    {
        var command = new Command("build", "Write the site to the output folder. A build with a fault leaves the folder as it was.");
        AddTo(command);
        return command;
    }

    /// <summary>Gives a command the options and the action of a build: the verb itself, and the program without a verb.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[.. _options.Making, _options.Output, _options.NoIndex, _options.CleanForeign])
        {
            command.Options.Add(option);
        }

        command.SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var options = _options.Read(parsed);
        var report = _options.ReportOf(parsed);
        using var interruption = new Interruption();
        var watch = Stopwatch.StartNew();
        var result = Progress.During("Building the site", () => SiteBuild.Run(options, interruption.Token));
        report.Tell(result.Diagnostics);
        if (report.TellsSummaries && result.IsPublished)
        {
            var folder = Path.GetRelativePath(Environment.CurrentDirectory, options.Output);
            Console.Out.WriteLine($"Wrote {folder}: {Report.Count(result.Files, "file")}, {result.Changed:N0} new or changed, {result.Removed:N0} gone");
            Console.Out.WriteLine(Report.Summary(result, watch.Elapsed));
        }

        return report.ExitCodeOf(result);
    }
}
