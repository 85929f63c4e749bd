using System.CommandLine;
using System.Diagnostics;
using StatiqSite.Diagnostics;
using StatiqSite.Reporting;
using StatiqSite.Revisions;

namespace StatiqSite.Commands;

/// <summary><c>check</c>: everything a build does but the writing.</summary>
internal sealed class CheckCommand : ISiteCommand
{
    private readonly CommonOptions _options = new();

    private readonly Option<string?> _base = new("--base")
    {
        Description = "A revision of git that the site is compared with: what it takes away is told as well, and faults on changed lines come first.",
        HelpName = "revision",
    };

    private readonly Option<string?> _summary = new("--summary")
    {
        Description = "A file to which every fault is added as Markdown, like the summary of a step on GitHub.",
        HelpName = "file",
    };

    public Command Declare()
    {
        var command = new Command("check", "Say what is wrong with content and theme, all of it in one run; write nothing.");
        foreach (var option in (Option[])[.. _options.Making, _base, _summary])
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
        try
        {
            var result = Progress.During("Checking the site", () => SiteBuild.Check(options, interruption.Token));
            if (parsed.GetValue(_base) is { } revision)
            {
                result = AgainstBase(result, revision, options, report.IsAnnotated);
            }

            if (parsed.GetValue(_summary) is { } summary)
            {
                ReportFile.Append(summary, CheckSummary.Of(result.Diagnostics));
            }

            report.Tell(result.Diagnostics);
            if (report.TellsSummaries)
            {
                Console.Out.WriteLine($"Checked {Report.Summary(result, watch.Elapsed)}");
            }

            return report.ExitCodeOf(result);
        }
        catch (RevisionFailure failure)
        {
            Console.Error.WriteLine(failure.Message);
            return ExitCode.WrongCommandLine;
        }
    }

    /// <param name="isChangeFirst">True where only the first faults are seen, so that those of the change should be among them.</param>
    private static BuildResult AgainstBase(BuildResult result, string revision, SiteOptions options, bool isChangeFirst)
    {
        using var former = SiteState.OpenRevision(revision, options);
        var lost = new DiagnosticBag();
        SiteBuild.Compare(former.Options, options, new DiagnosticBag(), lost);
        var lines = new GitRepository(options.Root).LinesChangedSince(new GitRepository(options.Root).CommitOf(revision));
        var all = new DiagnosticBag();
        // A link to a place that is gone is broken by itself; one fault is told once.
        foreach (var diagnostic in result.Diagnostics.Concat(lost.Sorted().Where(fault => !result.Diagnostics.Any(told => IsWithin(told.Span, fault.Span)))))
        {
            all.Add(diagnostic);
        }

        var sorted = all.Sorted();
        return result with
        {
            Diagnostics = isChangeFirst
                ? [.. sorted.OrderBy(diagnostic => diagnostic.Severity).ThenBy(diagnostic => lines.DistanceOf(diagnostic.Span))]
                : sorted,
        };
    }

    private static bool IsWithin(SourceSpan inner, SourceSpan outer) =>
        inner.Source.Path == outer.Source.Path && inner.Length > 0 && outer.Start <= inner.Start && inner.End <= outer.End;
}
