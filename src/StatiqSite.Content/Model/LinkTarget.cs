namespace StatiqSite.Content.Model;

/// <summary>What a link's address turned out to be.</summary>
public enum LinkSort
{
    /// <summary>Another site or a mail address: left as written.</summary>
    External,

    /// <summary>A page of the catalog.</summary>
    Page,

    /// <summary>A site path that no page has: a file, an address that the build makes, one that moved, or nothing.</summary>
    SitePath,

    /// <summary>A file or slug that does not exist.</summary>
    Missing,
}

/// <summary>Where a link of a page's prose leads.</summary>
/// <param name="Address">The page's or site's path; of a missing one, what was looked for: <c>input/series/glory.md</c>, <c>xref:glory</c>.</param>
/// <param name="Suffix">Query and fragment as written: <c>?q=a#b</c>, or empty.</param>
/// <param name="Page">The page, for <see cref="LinkSort.Page"/>.</param>
public readonly record struct LinkTarget(LinkSort Sort, string Address, string Suffix, Page? Page)
{
    /// <summary>The anchor without its <c>#</c>, escapes resolved; empty where the link names none.</summary>
    public string Fragment =>
        Suffix.IndexOf('#') is >= 0 and var mark ? Uri.UnescapeDataString(Suffix[(mark + 1)..]) : "";

    /// <summary>Reads the three ways to name a page (site path, file, <c>xref:</c>) and looks the page up.</summary>
    public static LinkTarget Of(Catalog catalog, Page from, string written)
    {
        var end = written.AsSpan().IndexOfAny('?', '#');
        var (path, suffix) = end < 0 ? (written, "") : (written[..end], written[end..]);
        if (path.Length == 0)
        {
            return new(LinkSort.Page, from.Url, suffix, from);
        }

        if (path.StartsWith("xref:", StringComparison.Ordinal))
        {
            return catalog.PageOfXref(Uri.UnescapeDataString(path["xref:".Length..])) is { } named ? OfPage(named, suffix) : Missing(path, suffix);
        }

        if (HasScheme(path) || path.StartsWith("//", StringComparison.Ordinal))
        {
            return new(LinkSort.External, written, "", null);
        }

        // `/%2F/evil.example` would become an address of another site once its escapes are resolved.
        path = Uri.UnescapeDataString(path);
        if (path.StartsWith("//", StringComparison.Ordinal) || path.Contains('\\', StringComparison.Ordinal) || path.Any(char.IsControl))
        {
            return Missing(written, "");
        }

        return path[0] == '/' ? OfSitePath(catalog, path, suffix) : OfFile(catalog, from, path, suffix);
    }

    private static LinkTarget OfSitePath(Catalog catalog, string path, string suffix) =>
        catalog.PageAt(path) is { } page ? OfPage(page, suffix) : new(LinkSort.SitePath, path, suffix, null);

    // Relative to the file's folder, as editors and code hosts follow it.
    private static LinkTarget OfFile(Catalog catalog, Page from, string path, string suffix)
    {
        var folder = from.Source.Path.LastIndexOf('/') is >= 0 and var slash ? from.Source.Path[..slash] : "";
        if (Joined(folder, path) is not { } file)
        {
            return Missing(path, suffix);
        }

        var root = InputFolderOf(from);
        if (file.EndsWith(".md", StringComparison.Ordinal))
        {
            // Of the site's input and the theme's one may stand in the place of the other.
            var page = catalog.PageOfFile(file)
                ?? (file.StartsWith(root, StringComparison.Ordinal) ? catalog.PageBelowInput(file[root.Length..]) : null);
            return page is not null ? OfPage(page, suffix) : Missing(file, suffix);
        }

        return file.StartsWith(root, StringComparison.Ordinal)
            ? OfSitePath(catalog, $"/{file[root.Length..]}", suffix)
            : Missing(file, suffix);
    }

    private static LinkTarget OfPage(Page page, string suffix) => new(LinkSort.Page, page.Url, suffix, page);

    private static LinkTarget Missing(string path, string suffix) => new(LinkSort.Missing, path, suffix, null);

    private static bool HasScheme(string path)
    {
        var colon = path.IndexOf(':');
        return colon > 0 && !path.AsSpan(0, colon).ContainsAny('/', '.');
    }

    /// <summary>A path as it reads from a folder; null where it climbs above its root.</summary>
    internal static string? Joined(string folder, string path)
    {
        // Links nearly always are `name.md`, `folder/name.md` or `../folder/name.md`: the steps up come first.
        var above = folder.AsSpan();
        var below = path.AsSpan();
        while (below.StartsWith("../") && !above.IsEmpty)
        {
            above = above[..Math.Max(above.LastIndexOf('/'), 0)];
            below = below[3..];
        }

        if (!below.StartsWith('.') && !below.Contains("/.", StringComparison.Ordinal))
        {
            return above.IsEmpty ? below.ToString() : $"{above}/{below}";
        }

        return JoinedByParts(folder, path);
    }

    private static string? JoinedByParts(string folder, string path)
    {
        List<string> parts = folder.Length == 0 ? [] : [.. folder.Split('/')];
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count == 0)
            {
                return null;
            }

            if (part == "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    // `input/` for `input/series/glory.md`, wherever the input folder stands.
    private static string InputFolderOf(Page page) =>
        page.Source.Path.EndsWith(page.File, StringComparison.Ordinal) ? page.Source.Path[..^page.File.Length] : "";
}
