using System.Buffers;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using StatiqSite.Diagnostics;
using SourceSpan = StatiqSite.Diagnostics.SourceSpan;

namespace StatiqSite.Content.Markdown;

/// <summary>Holds the marks of footnotes to the notes: a mark without a note is shown as it is written, a note without a mark not at all.</summary>
internal sealed class FootnoteCheck(SourceText source, DiagnosticBag diagnostics)
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create("][ \t\r\n");

    private readonly List<SourceSpan> _lost = [];

    /// <summary>Remembers the marks in a stretch that the parser took for text; answers them.</summary>
    public IReadOnlyList<SourceSpan> Scan(int from, int to)
    {
        var first = _lost.Count;
        var text = source.Text;
        for (var at = text.IndexOf('[', from, to - from); at >= 0; at = text.IndexOf('[', at + 1, to - at - 1))
        {
            var rest = text.AsSpan(at);
            var end = rest.Length > 2 && rest[1] == '^' && !(at > 0 && text[at - 1] == '\\') ? rest[2..].IndexOfAny(NameEnds) : -1;
            if (end > 0 && rest[end + 2] == ']')
            {
                _lost.Add(source.Span(at, end + 3));
            }
        }

        return _lost[first..];
    }

    public void Report(MarkdownDocument document, int start)
    {
        // The package takes notes without a mark out of their list, but not out of its definitions.
        var notes = document.OfType<LinkReferenceDefinitionGroup>()
            .SelectMany(group => group.OfType<FootnoteLinkReferenceDefinition>())
            .Select(definition => definition.Footnote)
            .OrderBy(note => note.Span.Start)
            .ToList();
        var unused = notes.Where(note => note.Order <= 0).Select(note => (Name: NameOf(note), Span: PlaceOf(note, start))).ToList();
        foreach (var lost in _lost)
        {
            var name = lost.Text[1..^1].ToString();
            var near = name.NearestOf(unused.Select(note => note.Name)) ?? name.NearestOf(notes.Select(NameOf));

            // A mark and the note that was meant are one fault.
            var meant = unused.Find(note => note.Name == near);
            unused.RemoveAll(note => note.Name == near);
            diagnostics.Add(new Diagnostic(MarkdownRules.UnknownFootnote, lost, $"`[{name}]` leads to no footnote")
            {
                Label = "shown as it stands here",
                Help = near is null ? $"write the note in a paragraph of its own: `[{name}]: …`" : $"there is a footnote with a similar name: `[{near}]`",
                Edits = near is null ? [] : [new Edit(lost, $"[{near}]", IsSafe: false)],
                Related = meant.Name is null ? [] : [new RelatedPlace(meant.Span, "nothing leads to this one")],
            });
        }

        foreach (var (name, span) in unused)
        {
            diagnostics.Add(new Diagnostic(MarkdownRules.UnusedFootnote, span, $"nothing leads to the footnote `[{name}]`")
            {
                Label = "not shown",
                Help = $"put `[{name}]` where the note belongs, or take the note away",
            });
        }
    }

    // The package's own place is that of the words behind the label.
    private SourceSpan PlaceOf(Footnote note, int start)
    {
        var words = start + note.Span.Start;
        var at = source.Text.LastIndexOf($"[{NameOf(note)}]:", Math.Min(words, source.Text.Length - 1), StringComparison.Ordinal);
        return at < start ? source.Span(words, 0) : source.Span(at, NameOf(note).Length + 2);
    }

    /// <summary>With its caret: <c>^note</c>.</summary>
    private static string NameOf(Footnote note) => note.Label ?? "";
}
