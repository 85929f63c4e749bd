using StatiqSite.Content.Kinds;
using StatiqSite.Content.Model;
using StatiqSite.Content.Yaml;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Loading;

/// <summary><c>theme/theme.yml</c> to settings; without the file, or where it has a fault, the defaults hold.</summary>
public static class ThemeSettingsReader
{
    public const string FileName = "theme.yml";

    public static ThemeSettings Read(SourceTree tree, DiagnosticBag diagnostics)
    {
        var file = tree.Files.FirstOrDefault(file => file.Area == SourceArea.Theme && file.Path == FileName);
        if (file?.Text is not { } source || YamlReader.Read(source, 0, source.Text.Length, diagnostics) is not { } node)
        {
            return new ThemeSettings();
        }

        if (node is not YamlMapping mapping)
        {
            diagnostics.Add(new Diagnostic(LoadingRules.NotAList, node.Span, "the theme's settings are keys with values, like `escape: true`")
            {
                Help = "begin each line with a key and a colon",
            });
            return new ThemeSettings();
        }

        if (mapping.Entries.IsEmpty)
        {
            return new ThemeSettings();
        }

        var values = ThemeSchema.Schema.Read(mapping, FactListType.StartOf(mapping), "the theme's settings start here", diagnostics);
        return new ThemeSettings
        {
            Name = RecordList.Text(values, ThemeSchema.Name) ?? "",
            Escape = !values.TryGet(ThemeSchema.Escape, out var escape) || escape,
            Steps = Number(ThemeSchema.Steps),
            Bytes = Number(ThemeSchema.Bytes),
            Recursion = Number(ThemeSchema.Recursion),
            Nesting = Number(ThemeSchema.Nesting),
            RegexMilliseconds = Number(ThemeSchema.RegexMilliseconds),
        };

        int? Number(Field<int> field) => values.TryGet(field, out var number) ? number : null;
    }
}
