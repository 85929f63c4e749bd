using System.Collections.Immutable;
using System.Text;

namespace StatiqSite.Diagnostics.Formats;

/// <summary>For GitHub Actions: workflow commands that annotate the lines of a pull request; they need no token.</summary>
/// <remarks>GitHub shows ten errors and ten warnings of a step, and fifty of a job: errors go first, and what is beyond is a plain line of the log.</remarks>
public sealed class GitHubFormat : IDiagnosticFormat
{
    /// <summary>Of errors, and of warnings.</summary>
    private const int MostOfStep = 10;

    public string Name => "github";

    public bool IsResult => false;

    public void Write(ImmutableArray<Diagnostic> diagnostics, TextWriter output, FormatOptions options)
    {
        foreach (var group in diagnostics.GroupBy(diagnostic => diagnostic.Severity).OrderBy(group => group.Key))
        {
            foreach (var (i, diagnostic) in group.Index())
            {
                output.Write(i < MostOfStep ? Command(diagnostic) : ShortFormat.Line(diagnostic));
                output.Write('\n');
            }
        }
    }

    private static string Command(Diagnostic diagnostic)
    {
        var word = diagnostic.Severity == Severity.Error ? "error" : "warning";
        var (start, end) = (diagnostic.Span.Position, diagnostic.Span.EndPosition);
        var place = string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"line={start.Line},endLine={end.Line},col={start.Column},endColumn={end.Column}");
        return $"::{word} file={Property(diagnostic.Span.Source.Path)},{place},"
            + $"title={Property(diagnostic.Rule.Id)}::{Data(TextOf(diagnostic))}";
    }

    // An annotation is read alone, so it carries what else the message knows.
    private static string TextOf(Diagnostic diagnostic)
    {
        var text = new StringBuilder(SafeText.Of(diagnostic.Message));
        if (diagnostic.Label is { Length: > 0 } label)
        {
            text.Append(": ").Append(SafeText.Of(label));
        }

        foreach (var note in diagnostic.Notes)
        {
            text.Append("\nnote: ").AppendJoin(' ', TextWrap.Lines(note, width: 0));
        }

        if (diagnostic.Help is { } help)
        {
            text.Append("\nhelp: ").AppendJoin(' ', TextWrap.Lines(help, width: 0));
        }

        return text.ToString();
    }

    // See https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(SafeText.Of(text))
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
