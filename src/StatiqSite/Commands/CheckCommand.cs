using System.CommandLine;
using System.Diagnostics;

namespace StatiqSite.Commands;

/// <summary><c>check</c>: everything a build does but the writing.</summary>
internal sealed class CheckCommand : ISiteCommand
{
    private readonly CommonOptions _options = new();

    public Command Declare()
    {
        var command = new Command("check", "Say what is wrong with content and theme, all of it in one run; write nothing.");
        foreach (var option in _options.Making)
        {
            command.Options.Add(option);
        }

        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var options = _options.Read(parsed);
        var report = _options.ReportOf(parsed);
        using var interruption = new Interruption();
        var watch = Stopwatch.StartNew();
        var result = Progress.During("Checking the site", () => SiteBuild.Check(options, interruption.Token));
        report.Tell(result.Diagnostics);
        if (report.TellsSummaries)
        {
            Console.Out.WriteLine($"Checked {Report.Summary(result, watch.Elapsed)}");
        }

        return report.ExitCodeOf(result);
    }
}
