using StatiqSite.Content.Kinds;
using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Loading;

/// <summary><c>theme/theme.yml</c> to settings; without the file, or where it has a fault, the defaults hold.</summary>
public static class ThemeSettingsReader
{
    public const string FileName = "theme.yml";

    public static ThemeSettings Read(SourceTree tree, DiagnosticBag diagnostics)
    {
        var file = tree.Files.FirstOrDefault(file => file.Area == SourceArea.Theme && file.Path == FileName);
        if (MappingFile.Of(file, "the theme's settings are keys with values, like `escape: true`", diagnostics) is not { Entries.IsEmpty: false } mapping)
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
