using System.Collections.Immutable;
using System.Globalization;
using Spectre.Console;
using StatiqSite.Diagnostics;
using StatiqSite.Diagnostics.Formats;

namespace StatiqSite.Commands;

/// <summary>Tells people and machines what a run found: faults to standard error (or as the result, for JSON and SARIF).</summary>
internal sealed class Report(IDiagnosticFormat format, bool isStrict, LogLevel level)
{
    /// <summary>True where the format's output is the result and nothing else may stand on standard output.</summary>
    public bool IsResult => format.IsResult;

    /// <summary>True where a server shows the first faults at their lines.</summary>
    public bool IsAnnotated => format is GitHubFormat;

    /// <summary>True where lines of what was done are wanted.</summary>
    public bool TellsSummaries => !format.IsResult && level.TellsSummaries;

    public void Tell(ImmutableArray<Diagnostic> found)
    {
        ImmutableArray<Diagnostic> diagnostics = [.. found.Where(diagnostic => level.Tells(diagnostic.Severity))];
        if (diagnostics.IsEmpty && !format.IsResult)
        {
            return;
        }

        var output = format.IsResult ? Console.Out : Console.Error;
        var console = format.IsResult ? null : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        var hasColor = console is not null && console.Profile.Capabilities.ColorSystem != ColorSystem.NoColors
            && !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("CI") is null;
        format.Write(diagnostics, output, new FormatOptions(hasColor, WidthOf(output)) { Rules = SiteRules.All });
        output.Flush();
    }

    /// <summary>The columns of a terminal; 0, which wraps nothing, for a file.</summary>
    private static int WidthOf(TextWriter output) =>
        (ReferenceEquals(output, Console.Error) ? Console.IsErrorRedirected : Console.IsOutputRedirected) ? 0 : Console.WindowWidth;

    public int ExitCodeOf(BuildResult result) => result.HasFailed(isStrict) ? ExitCode.ContentErrors : ExitCode.Fine;

    /// <summary>One line of what there is: <c>46 pages, 49 tags, 120 dated events, 104 sources</c>.</summary>
    public static string Summary(BuildResult result, TimeSpan elapsed) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Count(result.Counts.Pages, "page")}, {Count(result.Counts.Facts, "fact")}, {Count(result.Counts.Tags, "tag")}, {Count(result.Counts.Events, "dated event")}, {Count(result.Counts.Sources, "source")}; {Count(result.Warnings, "warning")}; {elapsed.TotalSeconds:0.00} seconds");

    public static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {noun}{(number == 1 ? "" : "s")}");
}
