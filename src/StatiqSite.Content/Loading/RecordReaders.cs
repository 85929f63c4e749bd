using System.Collections.Immutable;
using StatiqSite.Content.Facts;
using StatiqSite.Content.Kinds;
using StatiqSite.Content.Model;
using StatiqSite.Content.Yaml;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Loading;

/// <summary>A file of <c>seeds/</c> to source records.</summary>
internal static class SourceRecordReader
{
    public static ImmutableArray<SourceRecord> Read(SourceFile file, DiagnosticBag diagnostics) =>
    [
        .. RecordList.Of(file, SourceSchema.Schema, diagnostics).Select(RecordOf).OfType<SourceRecord>(),
    ];

    private static SourceRecord? RecordOf(FieldValues values) =>
        values.TryGet(SourceSchema.Id, out var id) && values.TryGet(SourceSchema.Title, out var title)
        && values.TryGet(SourceSchema.Publisher, out var publisher)
            ? new SourceRecord(
                id, title, publisher, SourceTier.Of(RecordList.Text(values, SourceSchema.Tier) ?? "") ?? SourceTier.All[^1],
                values.SpanOf(SourceSchema.Id))
            {
                TitleEn = RecordList.Text(values, SourceSchema.TitleEn),
                Author = RecordList.Text(values, SourceSchema.Author),
                RepublishedBy = RecordList.Text(values, SourceSchema.RepublishedBy),
                Published = values.TryGet(SourceSchema.Published, out var published) ? published : (FuzzyDate?)null,
                Url = RecordList.Text(values, SourceSchema.Url),
                ArchiveUrl = RecordList.Text(values, SourceSchema.ArchiveUrl),
                Accessed = values.TryGet(SourceSchema.Accessed, out var accessed) ? accessed : null,
                Language = RecordList.Text(values, SourceSchema.Language) ?? "en",
                Licence = RecordList.Text(values, SourceSchema.Licence),
                Note = RecordList.Text(values, SourceSchema.Note),
            }
            : null;
}

/// <summary>The vocabulary's file to tags.</summary>
internal static class TagsReader
{
    public static ImmutableArray<Tag> Read(SourceFile file, DiagnosticBag diagnostics) =>
    [
        .. RecordList.Of(file, TagSchema.Schema, diagnostics).Select(TagOf).OfType<Tag>(),
    ];

    private static Tag? TagOf(FieldValues values) => values.TryGet(TagSchema.Id, out var id)
        ? new Tag(
            id, RecordList.Text(values, TagSchema.Title) ?? id, RecordList.Text(values, TagSchema.Description) ?? "",
            TagGroup.Of(RecordList.Text(values, TagSchema.Group) ?? "") ?? TagGroup.All[0], values.SpanOf(TagSchema.Id))
        {
            TitleZh = RecordList.Text(values, TagSchema.TitleZh),
            Synonyms = values.TryGet(TagSchema.Synonyms, out var synonyms) ? synonyms : [],
            Parent = values.TryGet(TagSchema.Parent, out var parent) && !parent.IsEmpty ? parent[0] : null,
        }
        : null;
}

/// <summary><c>settings.yml</c> to settings.</summary>
internal static class SettingsReader
{
    public static SiteSettings Read(SourceFile? file, DiagnosticBag diagnostics)
    {
        var settings = new SiteSettings();
        if (file?.Text is not { } source || YamlReader.Read(source, 0, source.Text.Length, diagnostics) is not { } node)
        {
            return settings;
        }

        if (node is not YamlMapping mapping)
        {
            diagnostics.Add(new Diagnostic(LoadingRules.NotAList, node.Span, "settings must be keys with values, like `title: My site`"));
            return settings;
        }

        var values = SettingsSchema.Schema.Read(mapping, FactListType.StartOf(mapping), "the settings start here", diagnostics);
        return new SiteSettings
        {
            Title = RecordList.Text(values, SettingsSchema.Title) ?? settings.Title,
            Description = RecordList.Text(values, SettingsSchema.Description) ?? settings.Description,
            Host = (RecordList.Text(values, SettingsSchema.Host) ?? settings.Host).TrimEnd('/'),
            Repository = RecordList.Text(values, SettingsSchema.Repository)?.TrimEnd('/'),
            Language = RecordList.Text(values, SettingsSchema.Language) ?? settings.Language,
            Licence = RecordList.Text(values, SettingsSchema.Licence) ?? settings.Licence,
            PageSize = values.TryGet(SettingsSchema.PageSize, out var size) && size > 0 ? size : settings.PageSize,
        };
    }
}

/// <summary>A YAML file that is a list of records of one schema.</summary>
internal static class RecordList
{
    public static IEnumerable<FieldValues> Of(SourceFile file, Schema schema, DiagnosticBag diagnostics)
    {
        if (file.Text is not { } source || YamlReader.Read(source, 0, source.Text.Length, diagnostics) is not { } node)
        {
            yield break;
        }

        if (node is not YamlSequence list)
        {
            Report(node, schema, diagnostics);
            yield break;
        }

        foreach (var item in list.Items)
        {
            if (item is YamlMapping mapping)
            {
                yield return schema.Read(mapping, FactListType.StartOf(mapping), "the record starts here", diagnostics);
            }
            else
            {
                Report(item, schema, diagnostics);
            }
        }
    }

    public static string? Text(FieldValues values, Field<string> field) => values.TryGet(field, out var text) ? text : null;

    private static void Report(YamlNode node, Schema schema, DiagnosticBag diagnostics) =>
        diagnostics.Add(new Diagnostic(LoadingRules.NotAList, node.Span, $"here must be a list; each item is {schema.Subject} and begins with `- id:`"));
}
