using System.Collections.Immutable;
using StatiqSite.Content.Kinds;
using StatiqSite.Content.Loading;
using StatiqSite.Content.Model;
using StatiqSite.Content.Yaml;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Fixing;

/// <summary>What a file is made of: the fields of its records, and whether they are front matter, a list, or the whole file.</summary>
/// <param name="IsPage">True where prose follows.</param>
internal sealed record SourceForm(Schema Schema, bool IsList, bool IsPage)
{
    /// <summary>Null for a file that no contributor fills in by keys.</summary>
    public static SourceForm? Of(SourceFile file, ImmutableArray<PageKind> kinds) => file.Area switch
    {
        SourceArea.Settings => new(SettingsSchema.Schema, IsList: false, IsPage: false),
        SourceArea.Seeds when IsData(file.Path) && !IsHidden(file.Path) => new(SourceSchema.Schema, IsList: true, IsPage: false),
        SourceArea.Input => OfInput(file.Path, kinds),
        _ => null,
    };

    /// <summary>The front matter, the whole file, or each of its records.</summary>
    public IReadOnlyList<YamlMapping> RecordsOf(SourceText source)
    {
        var diagnostics = new DiagnosticBag();
        var yaml = IsPage ? FrontMatterBlock.BesideSidecar(source, diagnostics).Yaml : source.Span(0, source.Text.Length);
        return (yaml is { } place ? YamlReader.Read(source, place.Start, place.Length, diagnostics) : null) switch
        {
            YamlMapping record => [record],
            YamlSequence list when IsList => [.. list.Items.OfType<YamlMapping>()],
            _ => [],
        };
    }

    public ReadOnlySpan<char> ProseOf(SourceText source) =>
        IsPage ? source.Text.AsSpan(FrontMatterBlock.BesideSidecar(source, new DiagnosticBag()).BodyStart) : "";

    private static SourceForm? OfInput(string path, ImmutableArray<PageKind> kinds)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var folder = path[..(path.Length - name.Length)];
        if (path == ContentLoader.TagsFile)
        {
            return new(TagSchema.Schema, IsList: true, IsPage: false);
        }

        if (IsHidden(folder) || path.StartsWith("assets/", StringComparison.Ordinal))
        {
            return null;
        }

        if (FolderValues.IsOne(path))
        {
            return new(FolderSchema.Of(folder, kinds), IsList: false, IsPage: false);
        }

        if (name.StartsWith('_'))
        {
            return IsData(name) ? new(KindOf(folder, Path.GetFileNameWithoutExtension(name)[1..], kinds).Schema, IsList: false, IsPage: false) : null;
        }

        return name.EndsWith(".md", StringComparison.Ordinal)
            ? new(KindOf(folder, name[..^".md".Length], kinds).Schema, IsList: false, IsPage: true)
            : null;
    }

    private static PageKind KindOf(string folder, string name, ImmutableArray<PageKind> kinds) =>
        folder.Length > 0 && name != "index" ? kinds.OfFolder(folder.Split('/')[0]) : PlainKind.Kind;

    private static bool IsData(string path) => Path.GetExtension(path) is ".yml" or ".yaml";

    private static bool IsHidden(string path) => path.StartsWith('_') || path.Contains("/_", StringComparison.Ordinal);
}
