using System.Collections.Immutable;
using StatiqSite.Content.Loading;
using StatiqSite.Content.Yaml;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Fixing;

/// <summary>One way to write what contributors write: pages, files of values, tags and source records.</summary>
/// <remarks>
/// Keys stand in the order of their declarations, and comments right above a key go with it. Dates are written as all others
/// write them. A list of words stands in brackets on one line; one word alone has brackets where the key's example has them;
/// what is made of records has one below the other. Prose, comments and lists that hold comments stay as they are.
/// </remarks>
public static class SourceFormat
{
    /// <summary>Every file that has a format, as it is and as it would be, by name.</summary>
    public static ImmutableArray<FormattedFile> Of(SourceTree tree, LoadingOptions options)
    {
        var diagnostics = new DiagnosticBag();
        ContentLoader.Load(tree, options, diagnostics);
        var faulty = diagnostics.Sorted()
            .Where(fault => fault.Severity == Severity.Error)
            .Select(fault => fault.Span.Source.Path)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. tree.Files
                .Select(file => (file.Text, Form: SourceForm.Of(file, options.Kinds)))
                .Where(file => file.Text is not null && file.Form is not null)
                .OrderBy(file => file.Text!.Path, StringComparer.Ordinal)
                .Select(file => faulty.Contains(file.Text!.Path)
                    ? new FormattedFile(file.Text, null)
                    : new FormattedFile(file.Text, Formatted(file.Text, file.Form!))),
        ];
    }

    /// <summary>The file's text as it should be written; the same where that would change what it says.</summary>
    internal static string Formatted(SourceText source, SourceForm form)
    {
        var spelled = Applied(source, form.RecordsOf(source).SelectMany(record => ValueSpelling.Of(record, form.Schema)));
        var inner = Applied(spelled, form.RecordsOf(spelled).SelectMany(record => ItemsOf(record, form)));
        var ordered = form.IsList
            ? inner
            : Applied(inner, form.RecordsOf(inner).Select(record => KeyOrder.Of(record, form.Schema, isItem: false)).OfType<Edit>());
        return ordered.Text != source.Text && SaysTheSame(source, ordered, form) ? ordered.Text : source.Text;
    }

    private static IEnumerable<Edit> ItemsOf(YamlMapping record, SourceForm form) => form.IsList
        ? new[] { KeyOrder.Of(record, form.Schema, isItem: true) }.OfType<Edit>()
        : record.Entries
            .Where(entry => !Pieces.IsFlow(entry.Value) && entry.Value is YamlSequence)
            .Select(entry => (Entry: entry, Field: form.Schema.FieldOf(entry.Key.Value)))
            .Where(stated => stated.Field is not null)
            .SelectMany(stated => ValueSpelling.Inside(stated.Entry, stated.Field!))
            .Select(item => KeyOrder.Of(item.Record, item.Schema, isItem: true))
            .OfType<Edit>();

    private static SourceText Applied(SourceText source, IEnumerable<Edit> edits) =>
        new(source.Path, EditList.Apply(source, edits).Text);

    private static bool SaysTheSame(SourceText before, SourceText after, SourceForm form) =>
        form.ProseOf(before).SequenceEqual(form.ProseOf(after))
        && Meaning.Of(form.RecordsOf(before), form.Schema) == Meaning.Of(form.RecordsOf(after), form.Schema);
}
