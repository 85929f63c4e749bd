using System.Collections.Immutable;
using System.Globalization;
using StatiqSite.Content.Kinds;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Checking;

/// <summary>The site paths that no page of the content may have: the build makes them, or would where there is something to show.</summary>
/// <remarks>A new output with addresses of its own is one line of <see cref="Patterns"/>.</remarks>
public sealed class GeneratedAddresses
{
    /// <summary>What stands in braces is each kind's folder, each tag, source, year, measure, list of fields or rule.</summary>
    public static readonly ImmutableArray<string> Patterns =
    [
        "/", "/{folder}/", "/{folder}/by-date/", "/{folder}/by-pinyin/",
        "/tags/", "/tags/{tag}/", "/tags/{tag}/feed.xml",
        "/timeline/", "/timeline/{year}/", "/timeline/{folder}/",
        "/sources/", "/sources/{source}/",
        "/figures/", "/figures/{measure}/", "/figures/figures.csv", "/search/", "/404.html", "/feed.xml", "/sitemap.xml", "/robots.txt",
        "/about/style/", "/contribute/fields/", "/contribute/fields/{fields}/", "/contribute/rules/", "/contribute/rules/{rule}/",
    ];

    private readonly ImmutableArray<PageKind> _kinds;

    private readonly Lazy<HashSet<string>> _addresses;

    private readonly Lazy<HashSet<string>> _empty;

    private readonly bool _knowsRules;

    private GeneratedAddresses(Catalog catalog)
    {
        _kinds = catalog.Kinds;
        _addresses = new Lazy<HashSet<string>>(() => All(catalog));
        _empty = new Lazy<HashSet<string>>(() => Empty(catalog));
        _knowsRules = catalog.RuleIds is not null;
    }

    /// <summary>All that are known, unordered.</summary>
    public IEnumerable<string> Addresses => _addresses.Value;

    /// <summary>Those at which something stands, so that links may lead there; unordered.</summary>
    public IEnumerable<string> Made => _addresses.Value.Where(address => !_empty.Value.Contains(address));

    /// <summary>Those of a catalog, which many rules ask for: they are worked out once.</summary>
    public static GeneratedAddresses Of(Catalog catalog) => catalog.Once(known => new GeneratedAddresses(known));

    public bool Contains(string address) => _addresses.Value.Contains(address) || (!_knowsRules && CouldBeRule(address));

    /// <summary>True where something stands there. The place of a tag that no page carries is kept, and nothing stands at it.</summary>
    public bool IsMade(string address) => Contains(address) && !_empty.Value.Contains(address);

    /// <summary>True where a page of the content may stand in the place of the generated one: the home page and the kinds' indexes.</summary>
    public bool MayBeWritten(string address) =>
        address == "/" || _kinds.Any(kind => kind.HasSlugs && kind.Url == address);

    private static HashSet<string> All(Catalog catalog)
    {
        var addresses = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pattern in Patterns)
        {
            if (pattern.IndexOf('{') is not (>= 0 and var open))
            {
                addresses.Add(pattern);
                continue;
            }

            var close = pattern.IndexOf('}');
            foreach (var name in NamesOf(pattern[(open + 1)..close], catalog))
            {
                addresses.Add($"{pattern[..open]}{name}{pattern[(close + 1)..]}");
            }
        }

        return addresses;
    }

    // Lists of nothing: of kinds, of what an order goes by, of tags and sources that no page names.
    private static HashSet<string> Empty(Catalog catalog)
    {
        var pages = PublishedPages(catalog).ToList();
        var byKind = pages.ToLookup(page => page.Kind);
        var tags = pages.SelectMany(page => page.Tags).Select(tag => tag.Id).ToHashSet(StringComparer.Ordinal);
        var sources = pages.SelectMany(SourcesOn).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. catalog.Kinds.Where(kind => kind.HasSlugs).SelectMany(kind => EmptyOf(kind, byKind[kind])),
            .. catalog.Tags.Where(tag => !tags.Contains(tag.Id)).SelectMany(tag => new[] { tag.Url, tag.FeedUrl }),
            .. catalog.Sources.Where(source => !sources.Contains(source.Id)).Select(source => source.PageUrl),
        ];
    }

    private static IEnumerable<string> EmptyOf(PageKind kind, IEnumerable<Page> pages)
    {
        (string Address, Func<Page, bool> Shows)[] lists =
        [
            (kind.Url, _ => true),
            ($"{kind.Url}by-date/", page => kind.DateField is { } date && page.FrontMatter.Fields.Contains(date)),
            ($"{kind.Url}by-pinyin/", page => page.TitlePinyin is not null),
            ($"/timeline{kind.Url}", page => !page.Events.IsEmpty || page.OwnFacts.Any(fact => fact is { OnTimeline: true, AsOf: not null })),
        ];
        return lists.Where(list => !pages.Any(list.Shows)).Select(list => list.Address);
    }

    private static IEnumerable<string> SourcesOn(Page page) => page.OwnFacts.SelectMany(fact => fact.Sources).Select(source => source.Id)
        .Concat(page.Events.Select(dated => dated.Source?.Id).OfType<string>())
        .Concat(page.Body.Citations.SelectMany(citation => citation.Sources).Select(source => source.Id));

    private static IEnumerable<string> NamesOf(string hole, Catalog catalog) => hole switch
    {
        "folder" => catalog.Kinds.Where(kind => kind.HasSlugs).Select(kind => kind.Folder),
        "fields" => SchemaDocuments.Of(catalog.Kinds).Select(document => document.Id),
        "tag" => catalog.Tags.Select(tag => tag.Id),
        "source" => catalog.Sources.Select(source => source.Id),
        "rule" => catalog.RuleIds ?? [],
        "year" => YearsOf(catalog).Select(year => year.ToString("0000", CultureInfo.InvariantCulture)),
        "measure" => PublishedPages(catalog).SelectMany(page => page.OwnFacts).Select(fact => fact.Figure?.Measure).OfType<string>().Distinct(),
        _ => [],
    };

    private static IEnumerable<int> YearsOf(Catalog catalog) =>
        PublishedPages(catalog)
            .SelectMany(page => page.Events.Select(dated => dated.Date.Year)
                .Concat(page.OwnFacts.Where(fact => fact.OnTimeline).Select(fact => fact.AsOf?.Year)))
            .OfType<int>()
            .Distinct();

    private static IEnumerable<Page> PublishedPages(Catalog catalog) =>
        catalog.Pages.Where(page => !page.IsDraft && page.RedirectTo is null);

    // Where the rules of the other stages are not known, any name that a rule could have is good.
    private static bool CouldBeRule(string address) =>
        address.StartsWith("/contribute/rules/", StringComparison.Ordinal)
        && address.EndsWith('/')
        && address["/contribute/rules/".Length..].TrimEnd('/') is { Length: > 0 } rule
        && rule.All(letter => char.IsAsciiLetterLower(letter) || letter == '-');
}
