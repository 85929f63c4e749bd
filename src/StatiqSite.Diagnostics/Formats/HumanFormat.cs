using System.Collections.Immutable;
using System.Globalization;

namespace StatiqSite.Diagnostics.Formats;

/// <summary>For people at a terminal: the words at fault in their line, what is known about them, and what to do.</summary>
public sealed class HumanFormat : IDiagnosticFormat
{
    private const int MostPerFile = 20;

    // Where the tag behind a help begins, in characters.
    private const int TagColumn = 71;

    public string Name => "human";

    public bool IsResult => false;

    public void Write(ImmutableArray<Diagnostic> diagnostics, TextWriter output, FormatOptions options)
    {
        if (diagnostics.IsEmpty)
        {
            return;
        }

        foreach (var file in InGroups(diagnostics))
        {
            foreach (var diagnostic in file.Take(MostPerFile))
            {
                output.Write(Message(diagnostic, options));
                output.Write('\n');
            }

            if (file.Count > MostPerFile)
            {
                output.Write(string.Create(CultureInfo.InvariantCulture,
                    $"and {file.Count - MostPerFile} more in this file: {SafeText.Of(file[0].Span.Source.Path)}\n\n"));
            }
        }

        output.Write(Summary(diagnostics) + "\n");
    }

    /// <summary>One diagnostic as people read it, its last line ended.</summary>
    public static string Message(Diagnostic diagnostic, FormatOptions options)
    {
        var painter = new Painter(options.Color);
        var gutter = GutterOf(diagnostic);
        var snippet = new Snippet(painter, gutter, options.Width);
        WriteHead(diagnostic, painter);
        WritePlaces(diagnostic, snippet);
        var hasPreview = !diagnostic.Edits.IsEmpty && EditPreview.IsWorthShowing(diagnostic);
        WriteNotes(diagnostic, painter, gutter, options.Width);

        // New lines are set off from the old ones, unless notes stand between.
        if (hasPreview && diagnostic.Notes.IsEmpty)
        {
            snippet.Bar();
        }

        WriteHelp(diagnostic, painter, options.Width);
        if (hasPreview)
        {
            snippet.Bar();
            EditPreview.Write(diagnostic, snippet);
        }

        WriteRemark("rule", [diagnostic.Rule.Url], painter, gutter);
        return painter.ToString();
    }

    /// <summary><c>2 errors, 1 warning</c>.</summary>
    public static string Summary(ImmutableArray<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
        return $"{Counted(errors, "error")}, {Counted(diagnostics.Length - errors, "warning")}";
    }

    private static string Counted(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    private static List<List<Diagnostic>> InGroups(ImmutableArray<Diagnostic> diagnostics) =>
    [
        .. diagnostics
            .GroupBy(diagnostic => diagnostic.Span.Source.Path, StringComparer.Ordinal)
            .Select(file => file.ToList()),
    ];

    private static int GutterOf(Diagnostic diagnostic)
    {
        var last = diagnostic.Related.Select(related => related.Span)
            .Concat(diagnostic.Edits.Select(edit => edit.Span))
            .Append(diagnostic.Span)
            .Max(span => span.EndPosition.Line);
        return Math.Max(Snippet.LeastGutter, last.ToString(CultureInfo.InvariantCulture).Length);
    }

    private static void WriteHead(Diagnostic diagnostic, Painter painter)
    {
        var (word, paint) = diagnostic.Severity == Severity.Error
            ? ("error", Paint.Error)
            : ("warning", Paint.Warning);
        painter.Add($"{word}[{diagnostic.Rule.Id}]", paint)
            .Add($": {SafeText.Of(diagnostic.Message)}", Paint.Strong)
            .EndLine();
    }

    private static void WritePlaces(Diagnostic diagnostic, Snippet snippet)
    {
        var source = diagnostic.Span.Source;
        var paint = diagnostic.Severity == Severity.Error ? Paint.Error : Paint.Warning;
        var own = new Mark(diagnostic.Span, '^', diagnostic.Label, paint);
        var others = diagnostic.Related
            .Select(related => new Mark(related.Span, '-', related.Label, Paint.Frame))
            .ToLookup(mark => mark.Span.Source);

        snippet.Place("-->", diagnostic.Span);

        // A file that could not be read has no line to show.
        if (source.Text.Length > 0 || diagnostic.Label is not null)
        {
            snippet.Bar();
            snippet.Lines([own, .. others[source]]);
        }

        foreach (var file in others.Where(file => file.Key != source))
        {
            snippet.Place(":::", file.First().Span);
            snippet.Bar();
            snippet.Lines(file);
        }
    }

    private static void WriteNotes(Diagnostic diagnostic, Painter painter, int gutter, int width)
    {
        var cells = width > 0 ? Math.Max(30, width - gutter - "= note: ".Length - 1) : 0;
        foreach (var note in diagnostic.Notes)
        {
            WriteRemark("note", TextWrap.Lines(note, cells), painter, gutter);
        }
    }

    // `   = note: …`, further lines under the first word.
    private static void WriteRemark(string word, List<string> lines, Painter painter, int gutter)
    {
        var indent = new string(' ', gutter + 1);
        painter.Add($"{indent}= ", Paint.Frame).Add($"{word}:", Paint.Strong).Add($" {lines[0]}").EndLine();
        foreach (var line in lines.Skip(1))
        {
            painter.Add($"{indent}{new string(' ', word.Length + 4)}{line}").EndLine();
        }
    }

    private static void WriteHelp(Diagnostic diagnostic, Painter painter, int width)
    {
        var tag = diagnostic switch
        {
            { Edits.IsEmpty: true } => "",
            { IsMendable: true } => "[`fix` mends this]",
            _ => "[for you to decide]",
        };
        var help = diagnostic.Help ?? (tag.Length > 0 ? "this would mend it" : null);
        if (help is null)
        {
            return;
        }

        const string Word = "help: ";
        var lines = TextWrap.Lines(help, width > 0 ? Math.Max(30, width - Word.Length) : 0);
        foreach (var (index, line) in lines.Index())
        {
            var isLast = index == lines.Count - 1;
            painter.Add(index == 0 ? Word : new string(' ', Word.Length), Paint.Help).Add(line);
            if (isLast && tag.Length > 0)
            {
                var room = TagColumn - Word.Length - line.Length;
                var fits = width <= 0 || TagColumn + tag.Length <= width;
                painter.Add(new string(' ', fits ? Math.Max(2, room) : 2)).Add(tag, Paint.Mend);
            }

            painter.EndLine();
        }
    }
}
