using StatiqSite.Content.Kinds;
using StatiqSite.Content.Model;
using StatiqSite.Content.Yaml;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Loading;

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
            diagnostics.Add(new Diagnostic(LoadingRules.NotAList, node.Span, "settings are keys with values, like `title: My site`")
            {
                Help = "begin each line with a key and a colon",
            });
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
            PageSize = values.TryGet(SettingsSchema.PageSize, out var size) ? size : settings.PageSize,
            StaleAfter = values.TryGet(SettingsSchema.StaleAfter, out var ages) ? ages : [],
        };
    }
}
