using System.Collections.Immutable;

namespace StatiqSite.Diagnostics.Formats;

/// <summary>One way to write down what is wrong, chosen by <c>--format</c>.</summary>
public interface IDiagnosticFormat
{
    /// <summary>What follows <c>--format</c>.</summary>
    string Name { get; }

    /// <summary>True where the text is the result of the command and belongs on standard output; else it goes to standard error.</summary>
    bool IsResult { get; }

    /// <summary>Writes all of them, in the order given; lines end in <c>\n</c> on every system.</summary>
    void Write(ImmutableArray<Diagnostic> diagnostics, TextWriter output, FormatOptions options);
}
