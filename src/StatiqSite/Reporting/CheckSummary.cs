using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StatiqSite.Diagnostics;

namespace StatiqSite.Reporting;

/// <summary>Every fault of a run for the summary of a step: the annotations on the lines are but the first of them.</summary>
internal static class CheckSummary
{
    // GitHub drops a summary of more than a mebibyte whole.
    private const int LongestText = 900_000;

    /// <param name="diagnostics">In the order in which they matter.</param>
    public static string Of(ImmutableArray<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
        var text = new StringBuilder(diagnostics.IsEmpty
            ? "### Every check holds\n"
            : string.Create(CultureInfo.InvariantCulture, $"### Errors: {errors}, warnings: {diagnostics.Length - errors}\n\n| | Place | Fault | What mends it |\n| --- | --- | --- | --- |\n"));
        var shown = 0;
        foreach (var fault in diagnostics.Select(ReportedFault.Of).TakeWhile(_ => text.Length < LongestText))
        {
            text.Append($"| {(fault.IsError ? "**error**" : "warning")} | {MarkdownText.CellCode(fault.Place)} | {MarkdownText.CellCode(fault.Rule)} {MarkdownText.OfMessage(fault.Message)} | {MarkdownText.OfMessage(fault.Help)} |\n");
            shown++;
        }

        return (shown < diagnostics.Length
            ? text.Append(CultureInfo.InvariantCulture, $"\nAnd {diagnostics.Length - shown} more.\n")
            : text).ToString();
    }
}
