using StatiqSite.Content.Checking;
using StatiqSite.Content.Loading;
using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Fixing;

/// <summary>Says which slugs are free and sound, and which page somebody means.</summary>
public static class PageNames
{
    /// <summary>What speaks against a slug for a page of a kind, as sentences; null where nothing does.</summary>
    /// <param name="path">The page's file: <c>input/series/glory.md</c>.</param>
    /// <param name="mover">The page that is to have the slug from now on; null: a new one.</param>
    public static string? FaultOf(string slug, PageKind kind, string url, string path, Catalog catalog, Page? mover)
    {
        if (!Slug.IsSound(slug))
        {
            return Slug.Of(slug) is { Length: > 0 } sound
                ? $"`{slug}` cannot stand in an address; write `{sound}`."
                : $"`{slug}` cannot stand in an address; choose a name of lower-case English letters, digits and hyphens, or pinyin.";
        }

        if (FileName.FaultOf($"{slug}.md") is var (message, help))
        {
            return $"`{slug}` cannot be the name of a file: {message}; {help}.";
        }

        if (slug == "index")
        {
            return "`index` is the name of a folder's own page; choose another.";
        }

        var holder = (kind.HasSlugs ? catalog.PageOf(slug) : null) ?? catalog.PageAt(url);
        if (holder is not null && !ReferenceEquals(holder, mover))
        {
            return $"The page {holder.Source.Path} has the slug `{slug}` already; choose another, for example `{slug}-{kind.Id}`.";
        }

        if (catalog.PageOfXref(slug) is { } named && !ReferenceEquals(named, mover))
        {
            return $"The page {named.Source.Path} calls itself `{slug}` in `xref`; choose another slug.";
        }

        var claims = catalog.Pages.FirstOrDefault(page => !ReferenceEquals(page, mover) && page.RedirectFrom.Any(redirect => redirect.From == url));
        if (claims is not null)
        {
            return $"{url} is an old address of {claims.Source.Path}; choose another slug, or take it out of `redirect_from` there.";
        }

        var generated = GeneratedAddresses.Of(catalog);
        return generated.Contains(url) && !generated.MayBeWritten(url) ? $"{url} is an address that the build makes itself; choose another slug."
            : catalog.PageOfFile(path) is { } there && !ReferenceEquals(there, mover) ? $"{path} is there already; choose another slug."
            : null;
    }

    /// <summary>The page of a slug, of a path of the site, or of a file; null where there is none.</summary>
    public static Page? Find(string written, Catalog catalog) =>
        catalog.PageOf(written) ?? catalog.PageOfFile(written) ?? catalog.PageAt(written)
        ?? catalog.Pages.FirstOrDefault(page => page.Slug == written);

    /// <summary>Says that there is no such page, and which is near.</summary>
    public static string Missing(string written, Catalog catalog) =>
        written.NearestOf(catalog.Pages.Select(page => page.Slug)) is { } near
            ? $"There is no page `{written}`; there is one with a similar name: `{near}`."
            : $"There is no page `{written}`; name it by its slug or by its file.";
}
