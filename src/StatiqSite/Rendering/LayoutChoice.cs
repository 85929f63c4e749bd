using StatiqSite.Content.Model;

namespace StatiqSite.Rendering;

/// <summary>Which layout a page asks for.</summary>
/// <param name="Name">The layout's name: <c>series</c>.</param>
/// <param name="Fallback">Taken where the theme has none of that name; null: there is no other.</param>
/// <param name="Stated">Where the page's front matter names it; null: the kind does.</param>
internal sealed record LayoutChoice(string Name, string? Fallback = null, Reference? Stated = null)
{
    public static LayoutChoice Of(Page page) => page.Layout is { } stated
        ? new LayoutChoice(stated.Id, Stated: stated)
        : new LayoutChoice(page.Kind.Id, Fallback: "page");
}
