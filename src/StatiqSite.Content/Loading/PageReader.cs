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

    private static readonly Field[] KeepingOut = [CommonFields.Draft, CommonFields.Excluded, CommonFields.ShouldOutput];

    /// <summary>The page, even where parts of it are at fault, so that templates are tried in the same run; null where nothing can be read.</summary>
    /// <param name="sidecar">Front matter beside the page, where there is some.</param>
    /// <param name="around">What the folders above say of all their pages.</param>
    public static Page? Read(
        SourceFile file, ImmutableArray<PageKind> kinds, SourceFile? sidecar, FieldValues? around, DiagnosticBag diagnostics)
    {
        if (file.Text is not { } source)
        {
            return null;
        }

        var (kind, slug, url) = AddressOf(file.Path, source, kinds, diagnostics);
        var block = sidecar is null ? FrontMatterBlock.Of(source, diagnostics) : FrontMatterBlock.BesideSidecar(source, diagnostics);
        var beside = MappingFile.Of(sidecar, "front matter must be keys with values, like `title: Glory`", diagnostics);
        var values = ValuesOf(MappingOf(source, block, diagnostics), beside, block, kind.Schema, around, diagnostics);
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
            File = file.Path,
            IsDraft = KeptOutBy(values) is not null,
            KeptOutBy = KeptOutBy(values),
            Layout = GetReference(values, CommonFields.Layout),
            RedirectTo = GetReference(values, CommonFields.RedirectTo),
            Xref = GetReference(values, CommonFields.Xref),
            Order = values.TryGet(CommonFields.Order, out var order) ? order : 0,
            FactEntries = GetList(values, CommonFields.Facts),
            Events = GetList(values, CommonFields.Events),
            RedirectFrom = GetList(values, CommonFields.RedirectFrom),
            Relations = [.. kind.Schema.Fields.OfType<Field<ImmutableArray<RelationLink>>>().SelectMany(field => GetList(values, field))],
        };
    }

    private static YamlMapping? MappingOf(SourceText source, FrontMatterBlock block, DiagnosticBag diagnostics)
    {
        var node = block.Yaml is { } yaml ? YamlReader.Read(source, yaml.Start, yaml.Length, diagnostics) : null;
        if (node is not null and not YamlMapping)
        {
            diagnostics.Add(new Diagnostic(FieldRules.WrongType, node.Span, "front matter must be keys with values, like `title: Glory`")
            {
                Help = "write each key on a line of its own, with a colon and a space behind it",
            });
        }

        return node as YamlMapping;
    }

    /// <summary>The page's own values above those of the folders; a value of the sidecar is the page's own.</summary>
    private static FieldValues ValuesOf(
        YamlMapping? own, YamlMapping? beside, FrontMatterBlock block, Schema schema, FieldValues? around, DiagnosticBag diagnostics)
    {
        var inherited = around?.For(schema) ?? new FieldValues([], block.Start);
        if (own is null && beside is null)
        {
            return inherited;
        }

        // What leads elsewhere needs no words of its own.
        List<Field> excused = (own is not null && IsMoved(schema, own)) || (beside is not null && IsMoved(schema, beside)) ? [.. schema.Required] : [];
        excused.AddRange(inherited.Fields);
        if (beside is null)
        {
            return schema.Read(own!, block.Start, "front matter starts here", excused, diagnostics).Over(inherited);
        }

        ReportTwice(schema, own, beside, diagnostics);
        var values = schema.Read(
            beside, FactListType.StartOf(beside), "its front matter starts here",
            [.. excused, .. own is null ? [] : schema.Required], diagnostics);
        if (own is not null)
        {
            excused.AddRange(schema.StatedBy(beside).Select(stated => stated.Field));
            values = schema.Read(own, block.Start, "front matter starts here", excused, diagnostics).Over(values);
        }

        return values.Over(inherited);
    }

    private static bool IsMoved(Schema schema, YamlMapping mapping) =>
        schema.StatedBy(mapping).Any(stated => ReferenceEquals(stated.Field, CommonFields.RedirectTo));

    private static void ReportTwice(Schema schema, YamlMapping? own, YamlMapping beside, DiagnosticBag diagnostics)
    {
        var stated = schema.StatedBy(beside).DistinctBy(stated => stated.Field).ToDictionary();
        foreach (var (field, key) in own is null ? [] : schema.StatedBy(own))
        {
            if (stated.TryGetValue(field, out var first))
            {
                Schema.ReportTwice(key, first, diagnostics);
            }
        }
    }

    private static Reference? KeptOutBy(FieldValues values)
    {
        foreach (var field in KeepingOut.OfType<Field<bool>>())
        {
            var keepsOut = !ReferenceEquals(field, CommonFields.ShouldOutput);
            if (values.TryGet(field, out var value) && value == keepsOut)
            {
                return new Reference($"{field.Name}: {(value ? "true" : "false")}", values.SpanOf(field));
            }
        }

        return null;
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

    private static Reference? GetReference(FieldValues values, Field<string> field) =>
        values.TryGet(field, out var text) ? new Reference(text, values.SpanOf(field)) : null;

    private static ImmutableArray<T> GetList<T>(FieldValues values, Field<ImmutableArray<T>> field) =>
        values.TryGet(field, out var list) ? list : [];
}
