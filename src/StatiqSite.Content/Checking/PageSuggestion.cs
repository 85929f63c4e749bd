using StatiqSite.Content.Model;

namespace StatiqSite.Content.Checking;

/// <summary>The page whose slug somebody most likely meant.</summary>
internal sealed class PageSuggestion(Catalog catalog)
{
    private readonly NearestNames _names =
        new(catalog.Pages.Where(page => page.Kind.HasSlugs).Select(page => page.Slug));

    public Page? Of(string wanted)
    {
        // A path or a file's name holds the slug as its last part.
        var part = wanted.TrimEnd('/');
        part = part[(part.LastIndexOf('/') + 1)..];
        part = part.EndsWith(".md", StringComparison.Ordinal) ? part[..^3] : part;
        return catalog.PageOf(part) ?? (_names.Of(part) is { } slug ? catalog.PageOf(slug) : null);
    }

    /// <summary><c>there is an organization with a similar name: `heard-island` (Heard Island)</c></summary>
    public static string Help(Page page) =>
        $"there is {Words.WithArticle(page.Kind.Singular)} with a similar name: `{page.Slug}` ({page.Title})";
}
