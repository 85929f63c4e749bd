using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using StatiqSite.Content.Evidence;
using StatiqSite.Content.Facts;
using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>Makes what templates see: one view of each page, tag and source, shared by all pages that show it.</summary>
internal sealed class SiteViews
{
    // By identity: texts are long to compare, and pages, tags and sources are made once.
    private readonly ConcurrentDictionary<object, Value> _values = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<FuzzyDate, Value> _dates = new();
    private readonly ConcurrentDictionary<object, string>[] _marks =
        [.. Enum.GetValues<Confidence>().Select(_ => new ConcurrentDictionary<object, string>(ReferenceEqualityComparer.Instance))];
    private readonly ConcurrentDictionary<(string Url, int Index), Value> _backLinks = new();
    private readonly FrozenDictionary<string, (Page? Previous, Page? Next)> _neighbors;
    private readonly Lazy<FigureIndex> _figures;
    private readonly Lazy<ImmutableArray<(PageKind Kind, ImmutableArray<TimelineEntry> Entries)>> _entriesByKind;
    private readonly ConcurrentDictionary<PageKind, Value> _tagsOfKinds = new();

    public SiteViews(Site site, SiteOptions options)
    {
        Site = site;
        Math = new FigureMath(site.Catalog);
        IsPreview = options.IsPreview;
        IsIndexed = options.IsIndexed;
        Repository = site.Catalog.Settings.Repository is { } repository ? new RepositoryLinks(repository) : null;
        Contact = site.Catalog.Settings.Contact is { } contact ? new ContactLink(contact) : null;
        var host = (options.Host ?? site.Catalog.Settings.Host).TrimEnd('/');
        var path = host.IndexOf('/', host.IndexOf("://", StringComparison.Ordinal) + 3);
        (Host, Root) = path < 0 ? (host, "") : (host[..path], host[path..]);
        Kinds = [.. site.Pages.Where(page => page.Kind.HasSlugs).Select(page => page.Kind).Distinct()
            .OrderBy(kind => site.Catalog.Kinds.IndexOf(kind))];
        PagesByKind = site.Pages.Where(page => page.Kind.HasSlugs).GroupBy(page => page.Kind.Id)
            .ToFrozenDictionary(pages => pages.Key, pages => pages.Order(ByTitle).ToImmutableArray());
        _neighbors = PagesByKind.Values
            .SelectMany(pages => pages.Select((page, i) => KeyValuePair.Create(
                page.Url, (i > 0 ? pages[i - 1] : null, i + 1 < pages.Length ? pages[i + 1] : null))))
            .ToFrozenDictionary(StringComparer.Ordinal);
        _figures = new Lazy<FigureIndex>(() => new FigureIndex(this));
        _entriesByKind = new(() =>
        [
            .. Kinds
                .Select(kind => (kind, site.Timeline.Entries.Where(entry => entry.Page.Kind == kind).ToImmutableArray()))
                .Where(kind => !kind.Item2.IsEmpty),
        ]);
        SiteValue = ViewValues.Object(SiteView.Shape, new SiteView(this));
    }

    /// <summary>English titles without regard to case, then the address: the order of every list of pages.</summary>
    public static Comparer<Page> ByTitle { get; } = Comparer<Page>.Create((left, right) =>
    {
        var order = left.Order.CompareTo(right.Order);
        order = order != 0 ? order : SortTitle(left).CompareTo(SortTitle(right), StringComparison.OrdinalIgnoreCase);
        return order != 0 ? order : string.CompareOrdinal(left.Url, right.Url);
    });

    public Site Site { get; }

    /// <summary>Compares figures, where they may be compared.</summary>
    public FigureMath Math { get; }

    public bool IsPreview { get; }

    /// <summary>False where search engines are told to stay away.</summary>
    public bool IsIndexed { get; }

    /// <summary>Null where no repository is named.</summary>
    public RepositoryLinks? Repository { get; }

    /// <summary>Null where people without an account are offered no way.</summary>
    public ContactLink? Contact { get; }

    /// <summary>Where views write their pieces of HTML.</summary>
    public ScratchBuffers Scratch { get; } = new();

    /// <summary>Scheme and host: <c>https://example.org</c>.</summary>
    public string Host { get; }

    /// <summary>The folder the site is published in: empty, or <c>/kb</c>.</summary>
    public string Root { get; }

    /// <summary>The kinds that have pages, in the order of the list of kinds.</summary>
    public ImmutableArray<PageKind> Kinds { get; }

    public FrozenDictionary<string, ImmutableArray<Page>> PagesByKind { get; }

    /// <summary>All figures by measure; made when the first page asks.</summary>
    public FigureIndex Figures => _figures.Value;

    /// <summary>The kinds that have entries on the timeline, each with its own in order.</summary>
    public ImmutableArray<(PageKind Kind, ImmutableArray<TimelineEntry> Entries)> EntriesByKind => _entriesByKind.Value;

    public Value SiteValue { get; }

    /// <summary>A site path as a link writes it: <c>/series/</c> is <c>/kb/series/</c> where the site stands in a folder.</summary>
    public string Address(string sitePath) => Root + sitePath;

    public string Absolute(string sitePath) => Host + Root + sitePath;

    /// <summary>An address as a page's prose writes it, resolved to where it leads.</summary>
    public string AddressOf(Page from, string target)
    {
        var link = LinkTarget.Of(Site.Catalog, from, target);
        return link.Sort is LinkSort.Page or LinkSort.SitePath ? Address(link.Address) + link.Suffix : target;
    }

    public Value LinkTo(Page page) => _values.TryGetValue(page, out var value)
        ? value
        : _values.GetOrAdd(page, ViewValues.Object(PageLinkView.Shape, new PageLinkView(page, this)));

    /// <summary>A page's tile, drawn once however often it is shown.</summary>
    public Value TileOf(Page page) => LinkTo(page).Object!.TryGet("tile", out var tile) ? tile : Value.Null;

    public Value LinksTo(IEnumerable<Page> pages) => ViewValues.List(pages, LinkTo);

    public Value ValueOf(Tag tag) => _values.TryGetValue(tag, out var value)
        ? value
        : _values.GetOrAdd(tag, ViewValues.Object(TagView.Shape, new TagView(tag, this)));

    public Value ValueOf(SourceRecord source) => _values.TryGetValue(source, out var value)
        ? value
        : _values.GetOrAdd(source, ViewValues.Object(SourceView.Shape, new SourceView(source, this)));

    /// <summary>A date as templates see it; a site has few dates and shows each many times.</summary>
    public Value ValueOf(FuzzyDate? date) => date is { } known ? _dates.GetOrAdd(known, DateView.Of) : Value.Null;

    public Value ValueOf(DateOnly? day) => day is { } known ? ValueOf(FuzzyDate.OfDay(known)) : Value.Null;

    /// <summary>The n-th way back from a reference; those that most pages have are made once.</summary>
    public Value BackLinkOf(string url, int index) => !ReferenceList.IsUsual(url) ? ReferenceView.BackLink.Of(url, index)
        : _backLinks.TryGetValue((url, index), out var known) ? known
        : _backLinks.GetOrAdd((url, index), ReferenceView.BackLink.Of(url, index));

    /// <summary>What a mark says of its source, escaped.</summary>
    public string EscapedMarkOf(SourceRecord source, Confidence confidence) =>
        _marks[(int)confidence].TryGetValue(source, out var known)
            ? known
            : _marks[(int)confidence].GetOrAdd(source, HtmlText.Escape(SourceView.Long(source, confidence)));

    /// <summary>The sources of a fact that are registered, in its order.</summary>
    public IEnumerable<SourceRecord> SourcesOf(Fact fact) => fact.Sources
        .Select(reference => Site.Catalog.SourceOf(reference.Id))
        .OfType<SourceRecord>();

    /// <summary>A fact as lists show it that have no references of their own.</summary>
    public Value FactOnList(Page home, Fact fact) =>
        ViewValues.Object(FactView.Shape, new FactView(new ShownFact(fact, home, fact.Id, Index: 0), this, null));

    /// <summary>The tags that a kind's pages carry; the pages of its list and of its other orders all show them.</summary>
    public Value TagsOf(PageKind kind) => _tagsOfKinds.GetOrAdd(kind, TagShareView.ListOf, this);

    /// <summary>The pages before and after within the kind.</summary>
    public (Page? Previous, Page? Next) NeighborsOf(Page page) => _neighbors.GetValueOrDefault(page.Url);

    /// <summary>An article does not count when titles are sorted.</summary>
    private static ReadOnlySpan<char> SortTitle(Page page) =>
        page.Title.AsSpan(page.Title.StartsWith("The ", StringComparison.Ordinal) ? 4 : 0);
}
