using System.CommandLine;
using StatiqSite.Content.Relating;
using StatiqSite.Diagnostics;

namespace StatiqSite.Commands;

/// <summary><c>stats</c>: what the site holds and what it lacks, counted.</summary>
internal sealed class StatsCommand : ISiteCommand
{
    private readonly CommonOptions _options = new();

    private readonly Option<string> _format = new("--format")
    {
        Description = "human, or json for other programs.",
        HelpName = "name",
        DefaultValueFactory = _ => "human",
    };

    public Command Declare()
    {
        _format.AcceptOnlyFromAmong("human", "json");
        var command = new Command("stats", "Count pages, facts, sources, coverage, conflicts and what is stale, orphaned or wanted; write nothing.")
        {
            _options.Root, _options.Input, _options.Now, _format,
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var diagnostics = new DiagnosticBag();
        var site = SiteBuild.Relate(_options.Read(parsed), diagnostics);
        var statistics = StatisticsBuilder.Of(site);
        Console.Out.Write(parsed.GetValue(_format) == "json" ? StatsJson.Of(statistics) : StatsText.Of(statistics));
        if (!diagnostics.HasErrors)
        {
            return ExitCode.Fine;
        }

        Console.Error.WriteLine("The content has errors, so not all of it is counted; `check` tells them.");
        return ExitCode.ContentErrors;
    }
}
