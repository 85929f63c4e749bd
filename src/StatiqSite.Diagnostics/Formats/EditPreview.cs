using System.Text;

namespace StatiqSite.Diagnostics.Formats;

/// <summary>The lines of a file as they would be after a diagnostic's edits.</summary>
internal static class EditPreview
{
    private const int MostLines = 6;

    /// <summary>False where the lines would tell nothing that the message has not told: the new words stand in the help or beside the carets.</summary>
    public static bool IsWorthShowing(Diagnostic diagnostic)
    {
        if (diagnostic.Edits is not [var edit])
        {
            return !diagnostic.Edits.IsEmpty;
        }

        var isTold = edit.NewText.Length > 0
            && ((diagnostic.Help?.Contains(edit.NewText, StringComparison.Ordinal) ?? false)
                || (diagnostic.Label?.Contains(edit.NewText, StringComparison.Ordinal) ?? false));
        return !(isTold && edit.Span == diagnostic.Span);
    }

    /// <summary>Writes the edited lines; a file other than that of the diagnostic is named first.</summary>
    public static void Write(Diagnostic diagnostic, Snippet snippet)
    {
        foreach (var file in diagnostic.Edits.GroupBy(edit => edit.Span.Source))
        {
            if (file.Key != diagnostic.Span.Source)
            {
                snippet.Place(":::", file.First().Span);
                snippet.Bar();
            }

            foreach (var hunk in Hunks(file))
            {
                Write(file.Key, hunk, snippet);
            }
        }
    }

    // Edits that touch the same line are shown together.
    private static List<List<Edit>> Hunks(IEnumerable<Edit> edits)
    {
        var hunks = new List<List<Edit>>();
        foreach (var edit in edits.OrderBy(edit => edit.Span.Start).ThenBy(edit => edit.Span.Length))
        {
            if (hunks is [.., var last] && LastLineOf(last[^1]) >= edit.Span.Position.Line)
            {
                last.Add(edit);
            }
            else
            {
                hunks.Add([edit]);
            }
        }

        return hunks;
    }

    private static void Write(SourceText source, List<Edit> hunk, Snippet snippet)
    {
        var first = hunk[0].Span.Position.Line;
        if (hunk is [var only] && IsWholeLines(only))
        {
            WriteWholeLines(source, only, first, snippet);
            return;
        }

        var last = Math.Max(first, LastLineOf(hunk[^1]));
        var start = source.StartOf(first);
        var end = source.StartOf(last) + source.LineOf(last).Length;
        var text = new StringBuilder();
        var changes = new List<(int Start, int Length)>();
        foreach (var edit in hunk)
        {
            if (edit.Span.Start < start || edit.Span.Start > end)
            {
                continue;
            }

            text.Append(source.Text, start, edit.Span.Start - start);
            changes.Add((text.Length, edit.NewText.Length));
            text.Append(edit.NewText);
            start = Math.Min(edit.Span.End, end);
        }

        text.Append(source.Text, start, end - start);
        WriteChanged(text.ToString(), changes, first, snippet);
    }

    private static void WriteWholeLines(SourceText source, Edit edit, int first, Snippet snippet)
    {
        if (edit.Span.Length > 0)
        {
            var gone = source.Text.AsSpan(edit.Span.Start, edit.Span.Length).TrimEnd("\r\n").ToString();
            WriteSome(gone.Split('\n'), first, '-', snippet);
        }

        if (edit.NewText.Length > 0)
        {
            WriteSome(edit.NewText.TrimEnd('\r', '\n').Split('\n'), first, '+', snippet);
        }
    }

    private static void WriteSome(string[] lines, int first, char bar, Snippet snippet)
    {
        foreach (var (index, line) in lines.Take(MostLines).Index())
        {
            snippet.Line(first + index, SafeText.Of(line.TrimEnd('\r')), bar);
        }

        if (lines.Length > MostLines)
        {
            snippet.MarkLine(0, "…", Paint.None);
        }
    }

    private static void WriteChanged(string text, List<(int Start, int Length)> changes, int first, Snippet snippet)
    {
        var start = 0;
        foreach (var (index, raw) in text.Split('\n').Take(MostLines).Index())
        {
            var line = raw.TrimEnd('\r');
            var focus = changes.Where(change => change.Start >= start).Select(change => change.Start - start).FirstOrDefault();
            var window = LineWindow.Around(line, focus, 120);
            snippet.Line(first + index, window.Text(line));
            var (before, marks) = Tildes(line, start, changes, window);
            if (marks.Length > 0)
            {
                snippet.MarkLine(before, marks, Paint.Mend);
            }

            start += raw.Length + 1;
        }
    }

    // Tildes under all that is new in a line, blanks between.
    private static (int Before, string Marks) Tildes(
        string line, int start, List<(int Start, int Length)> changes, LineWindow window)
    {
        var marks = new StringBuilder();
        foreach (var change in changes)
        {
            var from = Math.Max(change.Start - start, 0);
            var to = Math.Min(change.Start + change.Length - start, line.Length);
            if (to <= from)
            {
                continue;
            }

            var before = window.CellsBefore(line, from);
            marks.Append(' ', Math.Max(0, before - marks.Length));
            marks.Append('~', Math.Max(0, window.CellsBefore(line, to) - before));
        }

        var text = marks.ToString();
        var bare = text.TrimStart(' ');
        return (text.Length - bare.Length, bare);
    }

    // From the start of a line to the start of another: lines that go, come or are exchanged as a whole.
    private static bool IsWholeLines(Edit edit)
    {
        var (span, text) = (edit.Span, edit.NewText);
        return span.Position.Column == 1
            && (span.EndPosition.Column == 1 || (span.End == span.Source.Text.Length && span.Text.EndsWith("\n")))
            && (text.EndsWith('\n') || (text.Length == 0 && span.Length > 0));
    }

    private static int LastLineOf(Edit edit) => edit.Span.EndPosition.Line;
}
