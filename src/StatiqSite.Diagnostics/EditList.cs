using System.Collections.Immutable;
using System.Text;

namespace StatiqSite.Diagnostics;

/// <summary>Edits of one file, applied together.</summary>
public static class EditList
{
    /// <summary>The text with the edits made, from front to back; of two that overlap only the first is made.</summary>
    /// <returns>The new text and how many edits it took.</returns>
    public static (string Text, int Made) Apply(SourceText source, IEnumerable<Edit> edits)
    {
        var text = new StringBuilder(source.Text.Length);
        var (from, made) = (0, 0);
        foreach (var edit in edits.Distinct().OrderBy(edit => edit.Span.Start).ThenBy(edit => edit.Span.Length))
        {
            if (edit.Span.Start < from)
            {
                continue;
            }

            text.Append(source.Text, from, edit.Span.Start - from).Append(edit.NewText);
            from = edit.Span.End;
            made++;
        }

        return (text.Append(source.Text, from, source.Text.Length - from).ToString(), made);
    }

    /// <summary>The faults that a machine may mend, by file; a fault whose edits reach into several files stands under each.</summary>
    public static ILookup<SourceText, Edit> Mendable(ImmutableArray<Diagnostic> diagnostics) => diagnostics
        .Where(diagnostic => diagnostic.IsMendable)
        .SelectMany(diagnostic => diagnostic.Edits)
        .ToLookup(edit => edit.Span.Source);
}
