using System.Collections.Frozen;
using StatiqSite.Content.Loading;
using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;
using StatiqSite.Templating;
using StatiqSite.Templating.Evaluation;

namespace StatiqSite.Rendering;

/// <summary>Parses the theme: every template once, for all pages and threads.</summary>
internal static class ThemeLoader
{
    private const string Layouts = "layouts/";
    private const string Partials = "partials/";
    private static readonly string[] Published = ["styles/", "scripts/", "assets/"];

    // Styles that another program would have to make first; they have been told of.
    private static readonly string[] Unmade = [".scss", ".sass", ".less"];

    public static Theme Load(SourceTree tree, DiagnosticBag diagnostics)
    {
        var stated = ThemeSettingsReader.Read(tree, diagnostics);
        var settings = new TemplateSettings { EscapeOutput = stated.Escape };
        var files = tree.Files.Where(file => file.Area == SourceArea.Theme).ToList();
        // An index of all pages may cost more than one of a few.
        var pages = tree.Files.Count(file => file.Area == SourceArea.Input && file.Path.EndsWith(".md", StringComparison.Ordinal));
        return new Theme(settings, LimitsOf(stated, pages), Parse(files, Layouts, settings, diagnostics), Parse(files, Partials, settings, diagnostics), ScriptAddresses.Versioned(
        [
            .. files
                .Where(file => Published.Any(folder => file.Path.StartsWith(folder, StringComparison.Ordinal)) && !Unmade.Contains(Path.GetExtension(file.Path)))
                .Select(file => new ThemeFile(file.Path[(file.Path.LastIndexOf('/') + 1)..], BytesOf(file), ThemeFile.VersionOf(file.Bytes), $"theme/{file.Path}"))
                .OrderBy(file => file.Name, StringComparer.Ordinal),
        ]));
    }

    private static Limits LimitsOf(ThemeSettings stated, int pages)
    {
        // The defaults that `ThemeSchema` tells of.
        var limits = new Limits();
        return new Limits
        {
            Steps = stated.Steps ?? limits.Steps + (10_000L * pages),
            Bytes = stated.Bytes ?? limits.Bytes + (65_536L * pages),
            Recursion = stated.Recursion ?? limits.Recursion,
            Nesting = stated.Nesting ?? limits.Nesting,
            Regex = stated.RegexMilliseconds is { } time ? TimeSpan.FromMilliseconds(Math.Min(time, int.MaxValue - 1)) : limits.Regex,
        };
    }

    private static FrozenDictionary<string, Template?> Parse(
        List<SourceFile> files, string folder, TemplateSettings settings, DiagnosticBag diagnostics) => files
        .Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal) && file.Path.EndsWith(".html", StringComparison.Ordinal))
        .ToFrozenDictionary(
            file => file.Path[folder.Length..^".html".Length],
            file => file.Text is { } text ? Template.Parse(text, settings, diagnostics) : null,
            StringComparer.Ordinal);

    // Styles are written with comments and room for their readers; browsers need neither.
    private static ReadOnlyMemory<byte> BytesOf(SourceFile file) =>
        file.Path.EndsWith(".css", StringComparison.Ordinal) ? StyleText.Squeeze(file.Bytes.Span) : file.Bytes;
}
