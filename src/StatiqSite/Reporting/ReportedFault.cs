using System.Globalization;
using StatiqSite.Diagnostics;

namespace StatiqSite.Reporting;

/// <summary>A fault in a report: where, what, and what would mend it, without the source around it.</summary>
/// <param name="Place"><c>input/series/glory.md:12</c></param>
/// <param name="Help">Empty where there is none.</param>
internal sealed record ReportedFault(bool IsError, string Rule, string Place, string Message, string Help)
{
    public static ReportedFault Of(Diagnostic diagnostic) => new(
        diagnostic.Severity == Severity.Error,
        diagnostic.Rule.Id,
        PlainLine.Of(string.Create(CultureInfo.InvariantCulture, $"{diagnostic.Span.Source.Path}:{diagnostic.Span.Position.Line}")),
        PlainLine.Of(diagnostic.Message),
        PlainLine.Of(diagnostic.Help ?? ""));
}
