using System.Collections.Immutable;
using System.Globalization;
using StatiqSite.Content.Kinds;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Checking;

/// <summary>The site paths that no page of the content has and the build makes; links may lead there.</summary>
/// <remarks>A new output with addresses of its own is one line of <see cref="Patterns"/>.</remarks>
public sealed class GeneratedAddresses(Catalog catalog)
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

    private readonly ImmutableArray<PageKind> _kinds = catalog.Kinds;

    private readonly HashSet<string> _addresses = All(catalog);

    private readonly bool _knowsRules = catalog.RuleIds is not null;

    /// <summary>All that are known, unordered.</summary>
    public IEnumerable<string> Addresses => _addresses;

    public bool Contains(string address) => _addresses.Contains(address) || (!_knowsRules && CouldBeRule(address));

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
