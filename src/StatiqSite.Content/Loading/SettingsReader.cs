using System.Collections.Immutable;
using StatiqSite.Content.Kinds;
using StatiqSite.Content.Model;
using StatiqSite.Content.Yaml;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Loading;

/// <summary><c>settings.yml</c> to settings.</summary>
internal static class SettingsReader
{
    private const string CommandLine = "command line";

    /// <param name="stated">Keys and values of the command line, which hold above those of the file.</param>
    public static SiteSettings Read(
        SourceFile? file, ImmutableArray<KeyValuePair<string, string>> stated, DiagnosticBag diagnostics)
    {
        var settings = new SiteSettings();
        var schema = SettingsSchema.Schema;
        var above = MappingOf(stated);
        var said = new DiagnosticBag();
        var values = schema.Read(above, above.Span, "the command line", schema.Required, said);
        foreach (var fault in said.Sorted().Where(fault => fault.Rule != FieldRules.KeySpelling))
        {
            // There is no file that `fix` could mend.
            diagnostics.Add(fault with { Edits = [] });
        }

        if (MappingFile.Of(file, "settings are keys with values, like `title: My site`", diagnostics) is { } mapping)
        {
            values = values.Over(schema.Read(
                mapping, FactListType.StartOf(mapping), "the settings start here", [.. schema.StatedBy(above).Select(key => key.Field)], diagnostics));
        }

        return new SiteSettings
        {
            Title = RecordList.Text(values, SettingsSchema.Title) ?? settings.Title,
            Description = RecordList.Text(values, SettingsSchema.Description) ?? settings.Description,
            Host = (RecordList.Text(values, SettingsSchema.Host) ?? settings.Host).TrimEnd('/'),
            Repository = RecordList.Text(values, SettingsSchema.Repository)?.TrimEnd('/'),
            Contact = RecordList.Text(values, SettingsSchema.Contact),
            Language = RecordList.Text(values, SettingsSchema.Language) ?? settings.Language,
            Licence = RecordList.Text(values, SettingsSchema.Licence) ?? settings.Licence,
            PageSize = values.TryGet(SettingsSchema.PageSize, out var size) ? size : settings.PageSize,
            HasAdmin = values.TryGet(SettingsSchema.Admin, out var hasAdmin) && hasAdmin,
            StaleAfter = values.TryGet(SettingsSchema.StaleAfter, out var ages) ? ages : [],
        };
    }

    /// <summary>As if they stood in a file, one line each, so that a fault has a place; of a key that is given twice the last.</summary>
    private static YamlMapping MappingOf(ImmutableArray<KeyValuePair<string, string>> stated)
    {
        var source = new SourceText(CommandLine, string.Concat(stated.Select(pair => $"{pair.Key}={pair.Value}\n")));
        var entries = new Dictionary<string, YamlEntry>(StringComparer.Ordinal);
        var at = 0;
        foreach (var (key, value) in stated)
        {
            entries[SettingsSchema.Schema.NameOf(key)] = new YamlEntry(
                new YamlScalar(source.Span(at, key.Length), key, IsPlain: true),
                new YamlScalar(source.Span(at + key.Length + 1, value.Length), value, IsPlain: true));
            at += key.Length + value.Length + 2;
        }

        return new YamlMapping(source.Span(0, 0), [.. entries.Values]);
    }
}
