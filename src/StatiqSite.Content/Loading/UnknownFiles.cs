using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Loading;

/// <summary>Tells of files that nothing is made of, so that none is lost without a word.</summary>
internal static class UnknownFiles
{
    /// <param name="isKnown">True for a file of the input folder that is a page, an asset, or not to be published.</param>
    public static void Report(SourceTree tree, Func<SourceFile, bool> isKnown, DiagnosticBag diagnostics)
    {
        foreach (var file in tree.Files)
        {
            var help = UnfinishedHelp(file) ?? StatiqHelp(file) ?? file.Area switch
            {
                SourceArea.Input when !isKnown(file) => "pages end in `.md`; pictures and other files stand in `input/assets/`",
                SourceArea.Seeds when !IsData(file.Path) && !file.Path.StartsWith('_') && !file.Path.Contains("/_", StringComparison.Ordinal) =>
                    "records of sources stand in files that end in `.yml`",
                _ => null,
            };
            if (help is not null)
            {
                var source = file.Text ?? new SourceText(file.Shown, "");
                diagnostics.Add(new Diagnostic(LoadingRules.UnknownFile, source.Span(0, 0), "nothing is made of this file") { Help = help });
            }
        }
    }

    private static bool IsData(string path) => Path.GetExtension(path) is ".yml" or ".yaml";

    private static string? UnfinishedHelp(SourceFile file) =>
        UnfinishedFile.IsOne(file.Path) ? "a command that changes files was ended by force; `fix` carries out or undoes what it began" : null;

    /// <summary>A friendly word for what Statiq's users may try, also under a name with a leading underscore.</summary>
    private static string? StatiqHelp(SourceFile file)
    {
        if (file.Area is not (SourceArea.Input or SourceArea.Theme) || file.Path.StartsWith("assets/", StringComparison.Ordinal))
        {
            return null;
        }

        return Path.GetExtension(file.Path) switch
        {
            ".csx" => "no scripts are run here: what pages have in common is said in `_directory.yml`, what is shown in the theme",
            ".cs" or ".csproj" => "a theme is templates and styles, and nothing of it is compiled",
            ".cshtml" => "templates are Scriban, not Razor: they stand in `theme/layouts/` and `theme/partials/` and end in `.html`",
            ".hbs" or ".handlebars" => "templates are Scriban, not Handlebars: they stand in `theme/layouts/` and `theme/partials/` and end in `.html`",
            ".scss" or ".sass" or ".less" => "styles are plain CSS: they stand in `theme/styles/` and end in `.css`",
            ".json" when file.Area == SourceArea.Input && IsForPages(file.Path) => "values of pages are written in YAML: in `_directory.yml` for a folder, in `_name.yml` for the page `name.md`",
            _ => null,
        };
    }

    private static bool IsForPages(string path) =>
        path[(path.LastIndexOf('/') + 1)] == '_' && !path.StartsWith("_data/", StringComparison.Ordinal);
}
