using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using StatiqSite.Diagnostics;
using StatiqSite.Templating;
using StatiqSite.Templating.Evaluation;

namespace StatiqSite.Rendering;

/// <summary>The parsed theme: layouts, the partials they include, and the files that go out as they are.</summary>
/// <remarks>A template with a fault stands in it as null: the fault has been told, and it must not be told as missing too.</remarks>
internal sealed class Theme(
    TemplateSettings settings,
    Limits limits,
    FrozenDictionary<string, Template?> layouts,
    FrozenDictionary<string, Template?> partials,
    ImmutableArray<ThemeFile> files) : ITemplateLoader
{
    public static readonly Rule UnknownLayout = new(
        "unknown-layout", Severity.Error, "Every page's layout stands in the theme.");

    public TemplateSettings Settings { get; } = settings;

    /// <summary>What the rendering of one page may use.</summary>
    public Limits Limits { get; } = limits;

    /// <summary>Styles, scripts and pictures, by name.</summary>
    public ImmutableArray<ThemeFile> Files { get; } = files;

    /// <summary>The names that can be included.</summary>
    public IEnumerable<string> Names => partials.Keys.Order(StringComparer.Ordinal);

    public ITemplateBody? Load(string name) => partials.GetValueOrDefault(name);

    public bool HasLayout(string name) => layouts.ContainsKey(name);

    public ThemeFile? FileOf(string name) => Files.FirstOrDefault(file => file.Name == name);

    /// <summary>The layout a page asks for; null where there is none or where it has a fault, reported either way.</summary>
    public Template? LayoutOf(LayoutChoice choice, DiagnosticBag diagnostics)
    {
        if (layouts.TryGetValue(choice.Name, out var layout))
        {
            return layout;
        }

        if (choice.Fallback is not null && layouts.TryGetValue(choice.Fallback, out var fallback))
        {
            return fallback;
        }

        var place = choice.Stated?.Span ?? new SourceText("theme/layouts", "").Span(0, 0);
        string[] searched = [choice.Name, .. choice.Fallback is null ? (string[])[] : [choice.Fallback]];
        diagnostics.Add(new Diagnostic(UnknownLayout, place, $"the theme has no layout `{choice.Name}`")
        {
            Help = choice.Name.NearestOf(layouts.Keys.Order(StringComparer.Ordinal)) is { } near
                ? $"there is a layout with a similar name: `{near}`"
                : null,
            Notes = [$"looked for {string.Join(" and ", searched.Select(name => $"`theme/layouts/{name}.html`"))}"],
        });
        return null;
    }
}

/// <summary>A file of the theme that is published: a style without its comments, all else as it is.</summary>
/// <param name="Name">Its name without folders, as templates ask for it: <c>site.css</c>.</param>
/// <param name="Version">Of its content; part of the address, so that a browser may keep it for ever.</param>
/// <param name="Source">Where it stands, for messages: <c>theme/styles/site.css</c>.</param>
internal sealed record ThemeFile(string Name, ReadOnlyMemory<byte> Bytes, string Version, string Source)
{
    /// <summary><c>/theme/site.css</c></summary>
    public string Url => $"/theme/{Name}";

    public string VersionedUrl => $"{Url}?v={Version}";

    public static ThemeFile Of(string name, ReadOnlyMemory<byte> bytes, string source) =>
        new(name, bytes, VersionOf(bytes), source);

    public static string VersionOf(ReadOnlyMemory<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes.Span))[..8];
}
