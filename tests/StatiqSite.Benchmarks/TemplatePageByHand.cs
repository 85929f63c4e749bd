using System.Text.Json;

namespace StatiqSite.Benchmarks;

/// <summary>The page of <c>bench/scriban/page</c>, written by hand.</summary>
internal sealed class TemplatePageByHand
{
    private readonly Site _site;
    private readonly Page _page;

    public TemplatePageByHand(JsonElement model)
    {
        var site = model.GetProperty("site");
        _site = new Site(
            Text(site, "title"), Text(site, "url"), Text(site, "base"), Text(site, "lang"),
            site.GetProperty("year").GetInt32(), Text(site, "owner"), site.GetProperty("built").GetDateTime(),
            site.GetProperty("search_hint").GetString(),
            [.. site.GetProperty("styles").EnumerateArray().Select(style => style.GetString()!)],
            [.. site.GetProperty("nav").EnumerateArray().Select(item =>
                new Item(Text(item, "section"), Text(item, "href"), Text(item, "label")))],
            [.. site.GetProperty("links").EnumerateArray().Select(item =>
                new Item("", Text(item, "href"), Text(item, "label")))]);
        var page = model.GetProperty("page");
        _page = new Page(
            page.GetProperty("id").GetInt32(), Text(page, "slug"), Text(page, "layout"), Text(page, "section"),
            Text(page, "title"), Text(page, "native_title"), page.GetProperty("year").GetInt32(), Text(page, "country"),
            page.GetProperty("modified").GetDateTime(), page.GetProperty("synopsis").GetString(),
            [.. page.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()!)],
            [.. page.GetProperty("episodes").EnumerateArray().Select(episode => new Episode(
                episode.GetProperty("number").GetInt32(), Text(episode, "slug"), Text(episode, "title"),
                Text(episode, "kind"), episode.GetProperty("aired").GetDateTime()))],
            new Item("", Text(page.GetProperty("next"), "slug"), Text(page.GetProperty("next"), "title")));
    }

    public void Write(TemplateHandBuffer output)
    {
        output.Raw("<!DOCTYPE html>\n<html lang=\""u8);
        output.Text(_site.Lang);
        output.Raw("\">\n"u8);
        WriteHead(output);
        output.Raw("\n<body class=\"page "u8);
        output.Text(_page.Layout);
        output.Raw("\">\n"u8);
        WriteNav(output);
        output.Raw("\n<main id=\"content\">\n"u8);
        WriteContent(output);
        output.Raw("\n</main>\n"u8);
        WriteFooter(output);
        output.Raw("\n</body>\n</html>\n"u8);
    }

    private void WriteHead(TemplateHandBuffer output)
    {
        output.Raw("<head>\n  <meta charset=\"utf-8\">\n  <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n  <title>"u8);
        output.Escaped(_page.Title);
        output.Raw(" | "u8);
        output.Escaped(_site.Title);
        output.Raw("</title>\n  <meta name=\"description\" content=\""u8);
        var synopsis = _page.Synopsis ?? "";
        output.Escaped(synopsis.Length > 120 ? synopsis.AsSpan(0, 117) : synopsis);
        output.Raw(synopsis.Length > 120 ? "..."u8 : ""u8);
        output.Raw("\">\n  <link rel=\"canonical\" href=\""u8);
        output.Text(_site.Url);
        output.Text(_site.Base);
        output.Raw("/dramas/"u8);
        output.Text(_page.Slug);
        output.Raw("/\">\n  <meta property=\"og:title\" content=\""u8);
        output.Escaped(_page.Title);
        output.Raw("\">\n  <meta property=\"og:type\" content=\"video.tv_show\">\n  <meta property=\"article:modified_time\" content=\""u8);
        output.Date(_page.Modified, "yyyy-MM-dd");
        output.Raw("\">\n"u8);
        foreach (var style in _site.Styles)
        {
            output.Raw("  <link rel=\"stylesheet\" href=\""u8);
            output.Text(_site.Base);
            output.Raw("/assets/"u8);
            output.Text(style);
            output.Raw("\">\n"u8);
        }

        output.Raw("</head>\n"u8);
    }

    private void WriteNav(TemplateHandBuffer output)
    {
        output.Raw("<nav class=\"top\" aria-label=\"Main\">\n  <a class=\"brand\" href=\""u8);
        output.Text(_site.Base);
        output.Raw("/\">"u8);
        output.Escaped(_site.Title);
        output.Raw("</a>\n  <ul>\n"u8);
        foreach (var item in _site.Nav)
        {
            output.Raw("    <li"u8);
            if (item.Section == _page.Section)
            {
                output.Raw(" class=\"active\""u8);
            }

            output.Raw("><a href=\""u8);
            output.Text(_site.Base);
            output.Text(item.Href);
            output.Raw("\">"u8);
            output.Escaped(item.Label);
            output.Raw("</a></li>\n"u8);
        }

        output.Raw("  </ul>\n  <form role=\"search\" action=\""u8);
        output.Text(_site.Base);
        output.Raw("/search/\"><input type=\"search\" name=\"q\" placeholder=\""u8);
        output.Escaped(_site.SearchHint ?? "Search");
        output.Raw("\"></form>\n</nav>\n"u8);
    }

    private void WriteContent(TemplateHandBuffer output)
    {
        output.Raw("<article class=\"drama\" data-id=\""u8);
        output.Number((long)_page.Id);
        output.Raw("\">\n  <h1>"u8);
        output.Escaped(_page.Title);
        output.Raw("</h1>\n  <p class=\"alt\" lang=\"zh\">"u8);
        output.Escaped(_page.NativeTitle);
        output.Raw("</p>\n  <p class=\"meta\">"u8);
        output.Number((long)_page.Year);
        output.Raw(" · "u8);
        output.Upper(_page.Country);
        output.Raw(" · "u8);
        output.Number((long)_page.Episodes.Length);
        output.Raw(" episodes</p>\n"u8);
        if (_page.Synopsis is not null)
        {
            output.Raw("  <div class=\"synopsis\">"u8);
            output.Escaped(_page.Synopsis);
            output.Raw("</div>\n"u8);
        }
        else
        {
            output.Raw("  <div class=\"synopsis empty\">No synopsis yet.</div>\n"u8);
        }

        output.Raw("  <ul class=\"tags\">\n"u8);
        foreach (var tag in _page.Tags)
        {
            output.Raw("    <li><a href=\""u8);
            output.Text(_site.Base);
            output.Raw("/tags/"u8);
            WriteHandle(output, tag);
            output.Raw("/\">"u8);
            output.Upper(tag, isEscaped: true);
            output.Raw("</a></li>\n"u8);
        }

        output.Raw("  </ul>\n  <table class=\"episodes\">\n    <thead><tr><th>No.</th><th>Title</th><th>Kind</th><th>Aired</th></tr></thead>\n    <tbody>\n"u8);
        WriteEpisodes(output);
        output.Raw("    </tbody>\n  </table>\n  <p class=\"next\">"u8);
        if (_page.Next is { Label: not "" } next)
        {
            output.Raw("Next: <a href=\""u8);
            output.Text(_site.Base);
            output.Raw("/dramas/"u8);
            output.Text(next.Href);
            output.Raw("/\">"u8);
            output.Escaped(next.Label);
            output.Raw("</a>"u8);
        }
        else
        {
            output.Raw("End of the list"u8);
        }

        output.Raw("</p>\n</article>\n"u8);
    }

    private void WriteEpisodes(TemplateHandBuffer output)
    {
        for (var i = 0; i < _page.Episodes.Length; i++)
        {
            var episode = _page.Episodes[i];
            output.Raw("      <tr class=\""u8);
            output.Raw(i % 2 == 0 ? "even"u8 : "odd"u8);
            output.Raw("\">\n        <td>"u8);
            output.Number((long)episode.Number);
            output.Raw("</td>\n        <td><a href=\""u8);
            output.Text(_site.Base);
            output.Raw("/dramas/"u8);
            output.Text(_page.Slug);
            output.Raw("/"u8);
            output.Text(episode.Slug);
            output.Raw("/\">"u8);
            output.Escaped(episode.Title);
            output.Raw("</a></td>\n        <td><span class=\"badge\">"u8);
            output.Upper(episode.Kind);
            output.Raw("</span></td>\n        <td><time>"u8);
            output.Date(episode.Aired, "dd MMM yyyy");
            output.Raw("</time></td>\n      </tr>\n"u8);
        }
    }

    private void WriteFooter(TemplateHandBuffer output)
    {
        output.Raw("<footer>\n  <p>&copy; "u8);
        output.Number((long)_site.Year);
        output.Raw(" "u8);
        output.Escaped(_site.Owner);
        output.Raw(". Last built "u8);
        output.Date(_site.Built, "dd MMMM yyyy");
        output.Raw(".</p>\n  <ul class=\"links\">\n"u8);
        foreach (var link in _site.Links)
        {
            output.Raw("    <li><a rel=\"noopener\" href=\""u8);
            output.Text(link.Href);
            output.Raw("\">"u8);
            output.Escaped(link.Label);
            output.Raw("</a></li>\n"u8);
        }

        output.Raw("  </ul>\n</footer>\n"u8);
    }

    private static void WriteHandle(TemplateHandBuffer output, string text)
    {
        Span<char> handle = stackalloc char[text.Length];
        var length = 0;
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter))
            {
                handle[length++] = char.ToLowerInvariant(letter);
            }
            else if (length > 0 && handle[length - 1] != '-')
            {
                handle[length++] = '-';
            }
        }

        output.Text(handle[..length].TrimEnd('-'));
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private sealed record Site(
        string Title, string Url, string Base, string Lang, int Year, string Owner, DateTime Built, string? SearchHint,
        string[] Styles, Item[] Nav, Item[] Links);

    private sealed record Page(
        int Id, string Slug, string Layout, string Section, string Title, string NativeTitle, int Year, string Country,
        DateTime Modified, string? Synopsis, string[] Tags, Episode[] Episodes, Item Next);

    private sealed record Item(string Section, string Href, string Label);

    private sealed record Episode(int Number, string Slug, string Title, string Kind, DateTime Aired);
}
