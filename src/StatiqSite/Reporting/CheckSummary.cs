using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StatiqSite.Diagnostics;

namespace StatiqSite.Reporting;

/// <summary>Every fault of a run for the summary of a step: the annotations on the lines are but the first of them.</summary>
internal static class CheckSummary
{
    // GitHub drops a summary of more than a mebibyte whole.
    private const int MostBytes = 1_000_000;

    /// <param name="diagnostics">In the order in which they matter.</param>
    public static string Of(ImmutableArray<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
        var text = new StringBuilder(diagnostics.IsEmpty
            ? "### Every check holds\n"
            : string.Create(CultureInfo.InvariantCulture, $"### Errors: {errors}, warnings: {diagnostics.Length - errors}\n\n| | Place | Fault | What mends it |\n| --- | --- | --- | --- |\n"));
        var (shown, bytes) = (0, 0);
        foreach (var row in diagnostics.Select(RowOf).TakeWhile(row => (bytes += Encoding.UTF8.GetByteCount(row)) <= MostBytes))
        {
            text.Append(row);
            shown++;
        }

        return (shown < diagnostics.Length
            ? text.Append(CultureInfo.InvariantCulture, $"\nAnd {diagnostics.Length - shown} more.\n")
            : text).ToString();
    }

    private static string RowOf(Diagnostic diagnostic)
    {
        var fault = ReportedFault.Of(diagnostic);
        return $"| {(fault.IsError ? "**error**" : "warning")} | {MarkdownText.CellCode(fault.Place)} | {MarkdownText.CellCode(fault.Rule)} {MarkdownText.OfMessage(fault.Message)} | {MarkdownText.OfMessage(fault.Help)} |\n";
    }
}
