using StatiqSite.Content.Loading;
using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;
using StatiqSite.Rendering;

namespace StatiqSite.Commands;

/// <summary>Says of one page where each thing that is shown of it comes from.</summary>
internal static class Explanation
{
    private const int LongestValue = 80;

    public static IEnumerable<ExplainedValue> Of(Page page, Catalog catalog, SourceTree tree) =>
    [
        .. Made(page, tree),
        .. page.Kind.Schema.Written.Where(page.FrontMatter.Has).Select(field => Stated(page, field)),
        .. page.Relations.Select(relation => Outward(relation, catalog)),
        .. catalog.Pages.SelectMany(other => other.Relations, (other, relation) => (Other: other, Relation: relation))
            .Where(stated => page.Kind.HasSlugs && stated.Relation.Target.Id == page.Slug && !ReferenceEquals(stated.Other, page))
            .Select(stated => new ExplainedValue(
                "shown from elsewhere", stated.Relation.Kind.InverseLabel, stated.Other.Url, $"from `{stated.Relation.Kind.Key}` of that page", stated.Relation.Target.Span)),
    ];

    /// <summary>A key that the page does not state.</summary>
    public static ExplainedValue Absent(Field field) =>
        new("keys", field.Name, null, $"stated nowhere; {Small(field.Meaning)} For example `{field.Name}: {field.Example}`", null);

    private static IEnumerable<ExplainedValue> Made(Page page, SourceTree tree)
    {
        yield return new("page", "file", page.Source.Path, "where it was found", null);
        yield return new("page", "url", page.Url, page.Kind.HasSlugs ? "from the kind's folder and the file's name" : "from the file's path", null);
        yield return new("page", "kind", page.Kind.Id, page.Kind.HasSlugs ? $"from the folder `{page.Kind.Folder}`" : "because it stands in no folder of a kind", null);
        if (page.RedirectTo is { } onward)
        {
            yield return new("page", "layout", null, $"none, because the address leads to {onward.Id}", onward.Span);
            yield break;
        }

        var choice = LayoutChoice.Of(page);
        var name = Has(choice.Name) ? choice.Name : choice.Fallback is { } fallback && Has(fallback) ? fallback : null;
        var origin = choice.Stated is { } stated ? OriginOf(stated.Span, page)
            : name == choice.Name ? "from the kind's name"
            : $"because the theme has no `{choice.Name}.html`, so the layout of all pages is taken";
        yield return new("page", "layout", name is null ? null : $"theme/layouts/{name}.html", origin, choice.Stated?.Span);
        if (page.KeptOutBy is { } by)
        {
            yield return new("page", "published", "no", $"because of `{by.Id}`", by.Span);
        }

        bool Has(string layout) => tree.Files.Any(file => file.Area == SourceArea.Theme && file.Path == $"layouts/{layout}.html");
    }

    private static ExplainedValue Stated(Page page, Field field)
    {
        var span = page.FrontMatter.SpanOf(field);
        var value = field.Shape is ValueShape.Many { Item: ValueShape.Record or ValueShape.RecordByKey } ? null : OneLine(span.Text);
        return new("keys", field.Name, value, OriginOf(span, page), span);
    }

    private static ExplainedValue Outward(RelationLink relation, Catalog catalog) => new(
        "relations", relation.Kind.Key, relation.Target.Id,
        catalog.PageOf(relation.Target.Id) is { } other ? $"{other.Url} shows it as \"{relation.Kind.InverseLabel}\"" : "there is no such page",
        relation.Target.Span);

    private static string OriginOf(SourceSpan span, Page page) =>
        span.Source.Path == page.Source.Path ? "from the page"
        : Path.GetFileNameWithoutExtension(span.Source.Path) == "_directory" ? "from its folder"
        : "from the file beside the page";

    private static string OneLine(ReadOnlySpan<char> text)
    {
        var line = string.Join(' ', text.ToString().Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
        return line.Length > LongestValue ? $"{line[..LongestValue].TrimEnd()}…" : line;
    }

    private static string Small(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];
}

/// <summary>One thing that is known of a page.</summary>
/// <param name="Part">What it belongs to: page, keys, relations.</param>
/// <param name="Value">On one line; null where there is none, or where it is a list of records.</param>
/// <param name="Origin">In words: "from the kind's name".</param>
/// <param name="Place">Where it stands, where it is written at all.</param>
internal sealed record ExplainedValue(string Part, string Name, string? Value, string Origin, SourceSpan? Place)
{
    public string? PlaceText => Place is { } span ? PlannedChange.PlaceOf(span) : null;
}
