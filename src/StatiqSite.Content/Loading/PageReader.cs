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
    public static Page? Read(SourceFile file, DiagnosticBag diagnostics)
    {
        if (file.Text is not { } source || AddressOf(file.Path, source, diagnostics) is not var (kind, slug, url))
        {
            return null;
        }

        var block = FrontMatterBlock.Of(source, diagnostics);
        var node = block.Yaml.Length > 0 ? YamlReader.Read(source, block.Yaml.Start, block.Yaml.Length, diagnostics) : null;
        var values = ValuesOf(node, block, kind, diagnostics);
        var body = MarkdownReader.Read(source, block.BodyStart, source.Text.Length - block.BodyStart, diagnostics);
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
                diagnostics.Add(new Diagnostic(FieldRules.WrongType, node.Span, "front matter must be keys with values, like `title: Glory`"));
                break;
        }

        return new FieldValues([], block.Start);
    }

    /// <summary>Kind, slug and address from the path: <c>series/glory.md</c> is the series <c>glory</c> at <c>/series/glory/</c>.</summary>
    private static (PageKind Kind, string Slug, string Url)? AddressOf(string path, SourceText source, DiagnosticBag diagnostics)
    {
        var parts = path[..^".md".Length].Split('/');

        // The index of a kind's folder is no page of that kind: it stands at `/series/`.
        var kind = parts.Length > 1 && parts is not [_, Index] ? PageKinds.OfFolder(parts[0]) : PlainKind.Kind;
        foreach (var part in parts.Where(part => !Slug.IsSound(part)))
        {
            var sound = Slug.Of(part);
            diagnostics.Add(new Diagnostic(LoadingRules.BadSlug, source.Span(0, 0), $"`{part}` cannot stand in an address: lower-case letters, digits and hyphens only")
            {
                Help = sound.Length > 0 ? $"name it `{sound}`" : "name it in English or pinyin; the Chinese title goes into `title_zh`",
            });
            return null;
        }

        var slug = parts[^1];
        if (kind.HasSlugs)
        {
            return (kind, slug, $"{kind.Url}{slug}/");
        }

        var folder = string.Join('/', slug == Index ? parts[..^1] : parts);
        return (kind, folder.Length == 0 ? Index : folder, folder.Length == 0 ? "/" : $"/{folder}/");
    }

    private static string? Get(FieldValues values, Field<string> field) => values.TryGet(field, out var text) ? text : null;

    private static ImmutableArray<T> GetList<T>(FieldValues values, Field<ImmutableArray<T>> field) =>
        values.TryGet(field, out var list) ? list : [];
}
