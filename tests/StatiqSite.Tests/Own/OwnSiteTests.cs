using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using StatiqSite.Content.Checking;
using StatiqSite.Content.Model;
using Xunit;

namespace StatiqSite.Tests.Own;

/// <summary>What holds of every page of the site that this repository publishes.</summary>
public sealed partial class OwnSiteTests(OwnSite site) : IClassFixture<OwnSite>
{
    private const int FoundingFacts = 122;

    private readonly OwnSite _site = site;

    [Fact]
    public void It_is_built_without_an_error_or_a_warning() => Assert.Equal("", TestSite.Told(_site.Result));

    [Fact]
    public void Every_page_is_sound_HTML() => None.Of(
        from file in _site.Files
        where file.Key.EndsWith(".html", StringComparison.Ordinal)
        from fault in OwnSite.ParseErrorsOf(Encoding.UTF8.GetString(file.Value))
        select $"{file.Key}:{fault}");

    [Fact]
    public void Every_rule_has_the_page_that_its_messages_point_to() => None.Of(
        SiteRules.All.Select(rule => FileOf(rule.Url)).Where(file => !_site.Files.ContainsKey(file)));

    [Fact]
    public void Unsound_HTML_is_seen() => Assert.NotEmpty(
        OwnSite.ParseErrorsOf("<!doctype html><html lang=\"en\"><head><title>x</title></head><body><p><div></p></body></html>"));

    [Fact]
    public void Every_link_of_the_site_leads_to_a_file_and_every_anchor_to_an_element()
    {
        var anchors = _site.Pages.ToDictionary(
            page => page.Path,
            page => page.Document.QuerySelectorAll("[id]").Select(element => element.Id!).ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal);
        None.Of(
        _site.Each("[href], [src], form[action]", element =>
        {
            var address = element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("action")!;
            if (IsOutside(address))
            {
                return null;
            }

            var parts = address.Split('#', 2);
            var path = Uri.UnescapeDataString(parts[0].Split('?')[0]);
            var file = path.Length == 0 ? _site.Pages.First(page => ReferenceEquals(page.Document, element.Owner)).Path : FileOf(path);
            if (path.Length > 0 && path[0] != '/')
            {
                return $"{address} is not an address from the site's root";
            }

            if (!_site.Files.ContainsKey(file))
            {
                return $"{address} leads nowhere";
            }

            return parts.Length == 1 || anchors[file].Contains(Uri.UnescapeDataString(parts[1])) ? null : $"{address} names no element there";
        }));
    }

    [Fact]
    public void An_id_stands_once_on_a_page() => None.Of(
        from page in _site.Pages
        from ids in page.Document.QuerySelectorAll("[id]").GroupBy(element => element.Id)
        where ids.Count() > 1
        select $"{page.Path}: {ids.Key}");

    [Fact]
    public void What_names_another_element_names_one_that_is_there() => None.Of(
        _site.Each("[aria-labelledby], [aria-describedby], [aria-controls], label[for]", element =>
        {
            var named = string.Join(' ', ((string[])["aria-labelledby", "aria-describedby", "aria-controls", "for"]).Select(element.GetAttribute).OfType<string>());
            var missing = named.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(id => element.Owner!.GetElementById(id) is null).ToList();
            return missing.Count == 0 ? null : $"no element has the id {string.Join(", ", missing)}";
        }));

    [Fact]
    public void Chinese_is_marked_as_Chinese() => None.Of(
        from page in _site.OwnPages
        from text in page.Document.Descendants<IText>()
        let element = text.ParentElement
        where element is not null && Han().IsMatch(text.Data) && element.LocalName is not ("script" or "title" or "option")
        where LanguageOf(element)?.StartsWith("zh", StringComparison.Ordinal) != true
        select $"{page.Path}: <{element!.LocalName}> {text.Data.Trim()}");

    [Fact]
    public void Every_page_names_its_language_title_and_one_heading_of_the_first_rank() => None.Of(
        from page in _site.OwnPages
        let document = page.Document
        let faults = (string?[])
        [
            document.DocumentElement.GetAttribute("lang") == "en" ? null : "no language",
            string.IsNullOrWhiteSpace(document.Title) ? "no title" : null,
            document.QuerySelectorAll("h1").Length == 1 ? null : $"{document.QuerySelectorAll("h1").Length} headings of the first rank",
            document.QuerySelectorAll("main").Length == 1 ? null : "not one main part",
            document.QuerySelector("meta[name=viewport]") is null ? "no word on the viewport" : null,
        ]
        from fault in faults
        where fault is not null
        select $"{page.Path}: {fault}");

    [Fact]
    public void Headings_go_down_one_rank_at_a_time() => None.Of(
        from page in _site.OwnPages
        let ranks = page.Document.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => (Rank: heading.LocalName[1] - '0', Text: heading.TextContent.Trim())).ToList()
        from pair in ranks.Zip(ranks.Skip(1))
        where pair.Second.Rank > pair.First.Rank + 1
        select $"{page.Path}: “{pair.First.Text}” is followed by “{pair.Second.Text}” of rank {pair.Second.Rank}");

    [Fact]
    public void Nothing_runs_or_is_styled_from_inside_a_page() => None.Of(
        _site.Each("*", element => element switch
        {
            { LocalName: "style" } => "a style element",
            { LocalName: "script" } when element.GetAttribute("src") is null && element.GetAttribute("type") is not ("application/ld+json" or "application/json") => "a script inside the page",
            _ when element.HasAttribute("style") => $"a style on <{element.LocalName}>",
            _ when element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)) => $"an event handler on <{element.LocalName}>",
            _ when element.GetAttribute("href")?.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) == true => "a script as an address",
            _ => null,
        }));

    [Fact]
    public void A_page_asks_no_other_host_for_anything() => None.Of(
        _site.Each("link, script, img, source, iframe, video, audio, embed, object, use, image", element =>
        {
            var address = element.GetAttribute("src") ?? element.GetAttribute("href") ?? element.GetAttribute("data") ?? "";
            var isForReading = element.LocalName == "link" && element.GetAttribute("rel") is "canonical" or "license" or "alternate";
            return IsOutside(address) && !isForReading ? $"<{element.LocalName}> asks for {address}" : null;
        }));

    [Fact]
    public void Every_picture_says_in_words_what_it_shows() => None.Of(
        _site.Each("img, svg", element => element switch
        {
            { LocalName: "img" } => element.HasAttribute("alt") ? null : "a picture without words",
            _ => element.GetAttribute("aria-hidden") == "true" || element.HasAttribute("aria-label") || element.QuerySelector("title") is not null
                ? null
                : "a drawing that is neither hidden nor named",
        }));

    [Fact]
    public void Where_the_check_lets_links_lead_the_build_puts_something() =>
        None.Of(GeneratedAddresses.Of(_site.Catalog).Made.Order(StringComparer.Ordinal).Where(address => !_site.Files.ContainsKey(FileOf(address))));

    [Fact]
    public void Feed_and_sitemap_are_XML_and_name_pages_that_are_there()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        XNamespace map = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var feed = XDocument.Parse(Encoding.UTF8.GetString(_site.Files["feed.xml"]));
        var sitemap = XDocument.Parse(Encoding.UTF8.GetString(_site.Files["sitemap.xml"]));
        var addresses = feed.Descendants(atom + "link").Select(link => link.Attribute("href")!.Value)
            .Concat(sitemap.Descendants(map + "loc").Select(place => place.Value))
            .ToList();
        Assert.NotEmpty(addresses);
        None.Of(
        addresses.Where(address =>
            !address.StartsWith("https://example.org/", StringComparison.Ordinal) || !_site.Files.ContainsKey(FileOf(new Uri(address).AbsolutePath))));
        Assert.Equal(feed.Descendants(atom + "entry").Count(), feed.Descendants(atom + "entry").Select(entry => entry.Element(atom + "id")!.Value).Distinct().Count());
    }

    [Fact]
    public void The_sitemap_names_every_page_but_those_that_are_no_end_of_a_way()
    {
        XNamespace map = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var named = XDocument.Parse(Encoding.UTF8.GetString(_site.Files["sitemap.xml"])).Descendants(map + "loc")
            .Select(place => FileOf(new Uri(place.Value).AbsolutePath)).ToHashSet(StringComparer.Ordinal);
        None.Of(
        _site.OwnPages.Select(page => page.Path)
            .Where(path => path != "404.html" && !path.Contains("/page/", StringComparison.Ordinal) && !path.Contains("/by-", StringComparison.Ordinal) && !named.Contains(path)));
    }

    [Fact]
    public void The_facts_the_site_was_founded_on_are_all_there()
    {
        var source = _site.Catalog.SourceOf("china-daily-2026-01-02");
        Assert.NotNull(source);
        var resting = _site.Catalog.Pages.SelectMany(page => page.OwnFacts)
            .Where(fact => fact.Sources.Any(reference => reference.Id == source.Id))
            .ToList();
        Assert.Equal(FoundingFacts, resting.Count);
        Assert.True(resting.Count >= 122, $"only {resting.Count} of the 122 founding facts are left");

        var page = _site.Pages.Single(page => page.Path == "sources/china-daily-2026-01-02/index.html").Document;
        var links = page.QuerySelectorAll("main a[href*='#']").Select(link => link.GetAttribute("href")!).ToHashSet(StringComparer.Ordinal);
        var unlisted =
            from home in _site.Catalog.Pages
            from fact in home.OwnFacts
            where fact.Sources.Any(reference => reference.Id == source.Id) && !links.Contains($"{home.Url}#{fact.Id}")
            select $"{home.Url}#{fact.Id}";
        None.Of(
        unlisted);
    }

    [Fact]
    public void Every_fact_rests_on_a_source_that_is_registered() => None.Of(
        from page in _site.Catalog.Pages
        from fact in page.OwnFacts
        where fact.Sources.IsEmpty || fact.Sources.Any(reference => _site.Catalog.SourceOf(reference.Id) is null)
        select $"{page.Url}#{fact.Id}");

    [Fact]
    public void Every_fact_can_be_linked_to_on_its_page() => None.Of(
        from page in _site.Catalog.Pages
        where !page.IsDraft
        let document = _site.Pages.Single(made => made.Path == FileOf(page.Url)).Document
        from fact in page.OwnFacts
        where document.GetElementById(fact.Id) is null
        select $"{page.Url}#{fact.Id}");

    private static string? LanguageOf(IElement element) => element.Closest("[lang]")?.GetAttribute("lang");

    private static string FileOf(string path) => path.EndsWith('/') ? $"{path.TrimStart('/')}index.html" : path.TrimStart('/');

    private static bool IsOutside(string address) =>
        address.StartsWith("//", StringComparison.Ordinal) || Scheme().IsMatch(address);

    [GeneratedRegex("^[a-z][a-z0-9+.-]*:", RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();
}
