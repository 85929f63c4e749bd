using System.Collections.Immutable;

namespace StatiqSite.Diagnostics.Formats;

/// <summary>For editors and <c>grep</c>: one line a fault and nothing else.</summary>
public sealed class ShortFormat : IDiagnosticFormat
{
    public string Name => "short";

    public bool IsResult => false;

    public void Write(ImmutableArray<Diagnostic> diagnostics, TextWriter output, FormatOptions options)
    {
        foreach (var diagnostic in diagnostics)
        {
            output.Write(Line(diagnostic));
            output.Write('\n');
        }
    }

    /// <summary><c>path:line:column: error[rule]: message</c>.</summary>
    public static string Line(Diagnostic diagnostic)
    {
        var word = diagnostic.Severity == Severity.Error ? "error" : "warning";
        var span = diagnostic.Span;
        return $"{SafeText.Of(span.Source.Path)}:{span.Position}: "
            + $"{word}[{diagnostic.Rule.Id}]: {SafeText.Of(diagnostic.Message)}";
    }
}
