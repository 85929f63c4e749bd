using System.Collections.Immutable;
using System.CommandLine;
using StatiqSite.Diagnostics;
using StatiqSite.Emitting;

namespace StatiqSite.Commands;

/// <summary><c>fix</c>: mends what a machine may mend, and tells the rest.</summary>
internal sealed class FixCommand : ISiteCommand
{
    // A mend can uncover a fault that hid behind it; what is not done after so many rounds is not going to end.
    private const int Rounds = 8;

    private readonly CommonOptions _options = new();

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Show what would change; change nothing." };

    public Command Declare()
    {
        var command = new Command("fix", "Mend what a machine can mend in pages, sources and tags; tell what is left. Nothing but the words at fault is touched.");
        foreach (var option in (Option[])[_options.Root, _options.Input, _options.Now, _options.Setting, _options.Format, _options.Level, _dryRun])
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
        var writer = new SourceWriter(options);
        var isDry = parsed.GetValue(_dryRun);
        if (!isDry)
        {
            writer.Recover();
        }

        var result = SiteBuild.Check(options, interruption.Token);
        if (isDry)
        {
            Show(result.Diagnostics);
            return ExitCode.Fine;
        }

        var mended = 0;
        try
        {
            for (var round = 0; round < Rounds && MendOnce(result.Diagnostics, writer) is > 0 and var made; round++)
            {
                mended += made;
                result = SiteBuild.Check(options, interruption.Token);
            }
        }
        catch (IOException failure)
        {
            Console.Error.WriteLine(failure.Message);
            return ExitCode.ContentErrors;
        }

        report.Tell(result.Diagnostics);
        if (report.TellsSummaries)
        {
            Console.Out.WriteLine($"Mended {Report.Count(mended, "place")}; {Report.Count(result.Errors, "error")} and {Report.Count(result.Warnings, "warning")} left");
        }

        return report.ExitCodeOf(result);
    }

    private static int MendOnce(ImmutableArray<Diagnostic> diagnostics, SourceWriter writer)
    {
        var mended = EditList.Mendable(diagnostics)
            .Select(file => (Source: file.Key, Mended: EditList.Apply(file.Key, file)))
            .Where(file => file.Mended.Text != file.Source.Text)
            .ToList();
        writer.WriteAll([.. mended.Select(file => new SourceChange(file.Source.Path, file.Source.Text, file.Mended.Text))]);
        return mended.Sum(file => file.Mended.Made);
    }

    /// <summary>The lines that would change, before and after.</summary>
    private static void Show(ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (var file in EditList.Mendable(diagnostics))
        {
            var before = file.Key.Text.Split('\n');
            var after = EditList.Apply(file.Key, file).Text.Split('\n');
            Console.Out.WriteLine($"--- {file.Key.Path}\n+++ {file.Key.Path}");
            foreach (var line in file.Select(edit => edit.Span.Position.Line).Distinct().Order())
            {
                Console.Out.WriteLine($"@@ line {line} @@\n-{before[line - 1].TrimEnd('\r')}");
                if (before.Length == after.Length)
                {
                    Console.Out.WriteLine($"+{after[line - 1].TrimEnd('\r')}");
                }
            }
        }
    }
}
