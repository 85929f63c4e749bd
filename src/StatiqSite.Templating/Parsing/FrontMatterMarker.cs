using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;

namespace StatiqSite.Templating.Parsing;

/// <summary>The line <c>+++</c> that opens and closes the script at the head of a template.</summary>
internal static class FrontMatterMarker
{
    private const string Marker = "+++";

    /// <summary>True where a line begins with the marker.</summary>
    public static bool StandsAt(string text, int position) =>
        (position == 0 || text[position - 1] == '\n')
        && text.AsSpan(position).StartsWith(Marker, StringComparison.Ordinal);

    /// <summary>The length of a marker, for the token that closes the script.</summary>
    public static int Length => Marker.Length;

    /// <summary>The begin of the line behind the marker; what else stands on its line is reported.</summary>
    public static int Skip(SourceText source, int marker, DiagnosticBag diagnostics)
    {
        var behind = marker + Marker.Length;
        var lineEnd = source.Text.IndexOf('\n', behind);
        var rest = source.Text.AsSpan(behind..(lineEnd < 0 ? source.Text.Length : lineEnd));
        var stray = rest.Trim();
        if (!stray.IsEmpty)
        {
            Report(
                source.Span(behind + rest.Length - rest.TrimStart().Length, stray.Length), diagnostics,
                $"this stands behind `{Marker}`", $"a line `{Marker}` holds nothing else");
        }

        return lineEnd < 0 ? source.Text.Length : lineEnd + 1;
    }

    public static void ReportMissing(SourceText source, DiagnosticBag diagnostics) =>
        Report(
            source.Span(0, source.LineOf(1).Length), diagnostics,
            "the template begins without a front matter", $"begin it with a line `{Marker}`");

    public static void ReportOpen(SourceText source, DiagnosticBag diagnostics) =>
        Report(source.Span(0, Marker.Length), diagnostics, "this front matter is not closed", $"close it with a line `{Marker}`");

    private static void Report(SourceSpan span, DiagnosticBag diagnostics, string message, string help) =>
        diagnostics.Add(new Diagnostic(TemplateRules.Syntax, span, message) { Help = help });
}
