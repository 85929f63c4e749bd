using System.Collections.Immutable;
using StatiqSite.Content.Kinds;
using StatiqSite.Content.Markdown;
using StatiqSite.Content.Model;
using StatiqSite.Content.Yaml;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Loading;

/// <summary>One file to one page; knows nothing of other files.</summary>
internal static class PageReader
{
    private const string Index = "index";

    /// <summary>The page, even where parts of it are at fault, so that templates are tried in the same run; null where nothing can be read.</summary>
    public static Page? Read(SourceFile file, ImmutableArray<PageKind> kinds, DiagnosticBag diagnostics)
    {
        if (file.Text is not { } source)
        {
            return null;
        }

        var (kind, slug, url) = AddressOf(file.Path, source, kinds, diagnostics);
        var block = FrontMatterBlock.Of(source, diagnostics);
        var node = block.Yaml is { } yaml ? YamlReader.Read(source, yaml.Start, yaml.Length, diagnostics) : null;
        var values = ValuesOf(node, block, kind, diagnostics);
        var body = MarkdownReader.Read(source, block.BodyStart, source.Text.Length - block.BodyStart, diagnostics);
        if (slug.Length == 0)
        {
            return null;
        }

        return new Page(source, kind, slug, url, values, body)
        {
            Title = values.TryGet(CommonFields.Title, out var title) ? title : slug,
            TitleZh = Get(values, CommonFields.TitleZh),
            TitlePinyin = Get(values, CommonFields.TitlePinyin),
            AlsoKnownAs = GetList(values, CommonFields.AlsoKnownAs),
            Summary = Get(values, CommonFields.Summary),
            Tags = GetList(values, CommonFields.Tags),
            Updated = values.TryGet(CommonFields.Updated, out var updated) ? updated : null,
            ReviewBy = values.TryGet(CommonFields.ReviewBy, out var review) ? review : null,
            IsDraft = values.TryGet(CommonFields.Draft, out var draft) && draft,
            Layout = values.TryGet(CommonFields.Layout, out var layout) ? new Reference(layout, values.SpanOf(CommonFields.Layout)) : null,
            Order = values.TryGet(CommonFields.Order, out var order) ? order : 0,
            FactEntries = GetList(values, CommonFields.Facts),
            Events = GetList(values, CommonFields.Events),
            RedirectFrom = GetList(values, CommonFields.RedirectFrom),
            Relations = [.. kind.Schema.Fields.OfType<Field<ImmutableArray<RelationLink>>>().SelectMany(field => GetList(values, field))],
        };
    }

    private static FieldValues ValuesOf(YamlNode? node, FrontMatterBlock block, PageKind kind, DiagnosticBag diagnostics)
    {
        switch (node)
        {
            case YamlMapping mapping:
                return kind.Schema.Read(mapping, block.Start, "front matter starts here", diagnostics);

            case not null:
                diagnostics.Add(new Diagnostic(FieldRules.WrongType, node.Span, "front matter must be keys with values, like `title: Glory`")
                {
                    Help = "write each key on a line of its own, with a colon and a space behind it",
                });
                break;
        }

        return new FieldValues([], block.Start);
    }

    /// <summary>Kind, slug and address from the path: <c>series/glory.md</c> is the series <c>glory</c> at <c>/series/glory/</c>.</summary>
    /// <remarks>Of a name that cannot stand in an address the nearest that can; an empty slug where nothing is near.</remarks>
    private static (PageKind Kind, string Slug, string Url) AddressOf(
        string path, SourceText source, ImmutableArray<PageKind> kinds, DiagnosticBag diagnostics)
    {
        var parts = path[..^".md".Length].Split('/');
        for (var i = 0; i < parts.Length; i++)
        {
            if (!Slug.IsSound(parts[i]))
            {
                ReportSlug(parts[i], source, diagnostics);
                parts[i] = Slug.Of(parts[i]);
            }
        }

        // The index of a folder is no page of its kind: that of `series/` stands at `/series/`.
        var kind = parts.Length > 1 && parts[^1] != Index ? kinds.OfFolder(parts[0]) : PlainKind.Kind;
        if (parts.Contains(""))
        {
            return (kind, "", "/");
        }

        if (kind.HasSlugs)
        {
            return (kind, parts[^1], $"{kind.Url}{parts[^1]}/");
        }

        var folder = string.Join('/', parts[^1] == Index ? parts[..^1] : parts);
        return (kind, folder.Length == 0 ? Index : folder, folder.Length == 0 ? "/" : $"/{folder}/");
    }

    private static void ReportSlug(string part, SourceText source, DiagnosticBag diagnostics)
    {
        var sound = Slug.Of(part);
        diagnostics.Add(new Diagnostic(LoadingRules.BadSlug, source.Span(0, 0), part.Length > Slug.Maximum
            ? $"a name of {part.Length} characters is too long for an address; {Slug.Maximum} are the most"
            : $"`{part}` cannot stand in an address: lower-case letters, digits and hyphens only")
        {
            Label = "the name of this file",
            Help = sound.Length == 0 ? "name it in English or pinyin; the Chinese title goes into `title_zh`"
                : part.Length > Slug.Maximum ? "give it a shorter name"
                : $"name it `{sound}`",
        });
    }

    private static string? Get(FieldValues values, Field<string> field) => values.TryGet(field, out var text) ? text : null;

    private static ImmutableArray<T> GetList<T>(FieldValues values, Field<ImmutableArray<T>> field) =>
        values.TryGet(field, out var list) ? list : [];
}
