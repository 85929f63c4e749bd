using System.Globalization;
using StatiqSite.Content.Kinds;
using StatiqSite.Content.Model;
using StatiqSite.Content.Yaml;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Fixing;

/// <summary>Writes old addresses into the <c>redirect_from</c> of a page.</summary>
internal static class RedirectNotes
{
    /// <summary>One address with the day and the reason, as it stands in a list.</summary>
    public static string Written(string from, DateOnly? on, string reason) =>
        on is { } day ? $"{{ from: {from}, on: {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, reason: {reason} }}" : $"{{ from: {from}, reason: {reason} }}";

    /// <summary>The edit that adds them; null where the list is written in a way that only a person can change.</summary>
    public static Edit? Added(Page page, IReadOnlyList<string> notes)
    {
        var source = page.RedirectFrom.IsEmpty ? page.FrontMatter.Span.Source : page.RedirectFrom[0].Span.Source;
        var schema = page.Kind.Schema;
        var form = new SourceForm(schema, IsList: false, IsPage: source.Path.EndsWith(".md", StringComparison.Ordinal));
        if (form.RecordsOf(source) is not [var record])
        {
            return null;
        }

        var line = Pieces.BreakOf(source);
        var items = string.Concat(notes.Select(note => $"  - {note}{line}"));
        var entry = record.Entries.FirstOrDefault(entry => ReferenceEquals(schema.FieldOf(entry.Key.Value), CommonFields.RedirectFrom));
        if (entry is null)
        {
            return Inserted(source, record, schema, $"{CommonFields.RedirectFrom.Name}:{line}{items}");
        }

        var end = Pieces.EndOf(entry.Value);
        switch (entry.Value)
        {
            case YamlSequence when Pieces.IsFlow(entry.Value):
                var isEmpty = ((YamlSequence)entry.Value).Items.IsEmpty;
                return new Edit(source.Span(end - 1, 0), $"{(isEmpty ? "" : ", ")}{string.Join(", ", notes)}");
            case YamlSequence { Items: [.., var last] }:
                var next = Pieces.NextLine(source.Text, end);
                var lineStart = Pieces.LineStart(source.Text, last.Span.Start);
                var dash = source.Text[lineStart..last.Span.Start];
                return dash.Trim() is not "-" ? null
                    : new Edit(source.Span(next, 0), string.Concat(notes.Select(note => $"{dash}{note}{line}")));
            case YamlScalar scalar when !scalar.Span.Text.Contains('\n') && scalar.Value.Length > 0:
                return new Edit(source.Span(entry.Key.Span.End, end - entry.Key.Span.End), $": [{scalar.Span.Text}, {string.Join(", ", notes)}]");
            case YamlMapping when Pieces.IsFlow(entry.Value):
                return new Edit(entry.Value.Span, $"[{entry.Value.Span.Text}, {string.Join(", ", notes)}]");
            default:
                return null;
        }
    }

    /// <summary>A key of its own, where the order of keys has it.</summary>
    private static Edit Inserted(SourceText source, YamlMapping record, Schema schema, string text)
    {
        var rank = schema.Written.IndexOf(CommonFields.RedirectFrom);
        var before = record.Entries.LastOrDefault(entry => schema.FieldOf(entry.Key.Value) is { } field && schema.Written.IndexOf(field) < rank);
        var at = before is null
            ? Pieces.LineStart(source.Text, record.Entries.IsEmpty ? record.Span.Start : record.Entries[0].Key.Span.Start)
            : Pieces.NextLine(source.Text, Math.Max(Pieces.EndOf(before.Value), before.Key.Span.End));
        var needsBreak = at > 0 && source.Text[at - 1] != '\n';
        return new Edit(source.Span(at, 0), needsBreak ? Pieces.BreakOf(source) + text : text);
    }
}
