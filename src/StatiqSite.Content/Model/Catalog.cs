using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace StatiqSite.Content.Model;

/// <summary>All pages, sources and tags, by id; built once, never changed.</summary>
/// <remarks>Where two share an id, a rule reports it and the first in file order is the one found.</remarks>
public sealed class Catalog(
    ImmutableArray<PageKind> kinds, SiteSettings settings, ImmutableArray<Page> pages, ImmutableArray<SourceRecord> sources,
    ImmutableArray<Tag> tags, ImmutableArray<string> assets = default, DateOnly? now = null)
{
    // Never changed. A frozen table takes longer to make than one build can win back by asking it.
    private readonly Dictionary<string, Page> _pagesBySlug = Index(
        pages.Where(page => page.Kind.HasSlugs), page => page.Slug);

    private readonly Dictionary<string, Page> _pagesByUrl = Index(pages, page => page.Url);

    private readonly Dictionary<string, Page> _pagesByPath = Index(pages, page => page.Source.Path);

    private readonly Dictionary<string, Page> _pagesByFile = Index(pages.Where(page => page.File.Length > 0), page => page.File);

    // A page's own slug is stronger than what another one calls itself.
    private readonly Dictionary<string, Page> _pagesByXref = IndexXrefs(pages);

    private readonly Dictionary<string, SourceRecord> _sources = Index(sources, source => source.Id);

    private readonly Dictionary<string, ImageCredit> _credits = [];

    private readonly Dictionary<string, Tag> _tags = Index(tags, tag => tag.Id);

    private readonly Dictionary<object, Dictionary<string, Fact>> _facts = IndexFacts(pages);

    private readonly ConcurrentDictionary<Type, object> _followed = new();

    /// <summary>The kinds that pages can be of, in the order in which the site shows them.</summary>
    public ImmutableArray<PageKind> Kinds { get; } = kinds;

    public SiteSettings Settings { get; } = settings;

    /// <summary>By file path.</summary>
    public ImmutableArray<Page> Pages { get; } = pages;

    /// <summary>By id.</summary>
    public ImmutableArray<SourceRecord> Sources { get; } = sources;

    /// <summary>In the order of the vocabulary.</summary>
    public ImmutableArray<Tag> Tags { get; } = tags;

    /// <summary>Site paths of the files that are copied as they are: <c>/assets/map.png</c>; ordinally sorted.</summary>
    public ImmutableArray<string> Assets { get; } = assets.IsDefault ? [] : assets;

    /// <summary>Of the pictures among the assets, by file path.</summary>
    public ImmutableArray<ImageCredit> Credits
    {
        get;
        init
        {
            field = value;
            _credits = Index(value, credit => credit.Picture);
        }
    } = [];

    /// <summary>Site paths of files that stand in the assets and do not go out; each was reported, so a link to one is not at fault too.</summary>
    public ImmutableArray<string> RefusedAssets { get; init; } = [];

    /// <summary>What the weekly check of links leaves out, in the order of the file.</summary>
    public ImmutableArray<LinkException> LinkExceptions { get; init; } = [];

    /// <summary>The rules that have a page each, where all stages are known; null: any name could be one.</summary>
    public ImmutableArray<string>? RuleIds { get; init; }

    /// <summary>What the build takes for today: an option, else the newest day of looking or changing in the tree; never the clock.</summary>
    /// <remarks>The same tree gives the same site. A tree without any date is as old as can be.</remarks>
    public DateOnly Now { get; } = now ??
        (sources.Select(source => source.Accessed).Concat(pages.Select(page => page.Updated)).Max() ?? DateOnly.MinValue);

    public Page? PageOf(string slug) => _pagesBySlug.GetValueOrDefault(slug);

    /// <summary>The page published at a site path with a slash at both ends.</summary>
    public Page? PageAt(string url) => _pagesByUrl.GetValueOrDefault(url);

    /// <summary>The page of a file: <c>input/series/glory.md</c>.</summary>
    public Page? PageOfFile(string path) => _pagesByPath.GetValueOrDefault(path);

    /// <summary>The page of a file below the input folder, whether the site's own or the theme's: <c>series/glory.md</c>.</summary>
    public Page? PageBelowInput(string path) => _pagesByFile.GetValueOrDefault(path);

    /// <summary>The page that an <c>xref:</c> link names, by its slug or by its <c>xref</c>, case aside.</summary>
    public Page? PageOfXref(string name) => _pagesByXref.GetValueOrDefault(name);

    public SourceRecord? SourceOf(string id) => _sources.GetValueOrDefault(id);

    public Tag? TagOf(string id) => _tags.GetValueOrDefault(id);

    /// <summary>The credit of the picture at a site path: <c>/assets/photo.jpg</c>.</summary>
    public ImageCredit? CreditOf(string picture) => _credits.GetValueOrDefault(ImageCredit.PictureOf(picture));

    /// <summary>The page and fact that a reference on <paramref name="from"/> means, or null.</summary>
    public FactAtHome? FactOf(Page from, FactReference reference)
    {
        var page = reference.Slug is null ? from : PageOf(reference.Slug);
        return page is not null && _facts.TryGetValue(page, out var facts) && facts.TryGetValue(reference.Id, out var fact) ? new FactAtHome(page, fact) : null;
    }

    /// <summary>What follows from the catalog and many ask for, one of a type; made when it is first asked for. Safe on all threads.</summary>
    internal T Once<T>(Func<Catalog, T> make)
        where T : class => (T)_followed.GetOrAdd(typeof(T), _ => make(this));

    private static Dictionary<string, T> Index<T>(IEnumerable<T> items, Func<T, string> key)
    {
        var index = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            index.TryAdd(key(item), item);
        }

        return index;
    }

    private static Dictionary<string, Page> IndexXrefs(ImmutableArray<Page> pages)
    {
        var index = new Dictionary<string, Page>(StringComparer.OrdinalIgnoreCase);
        foreach (var page in pages.Where(page => page.Kind.HasSlugs))
        {
            index.TryAdd(page.Slug, page);
        }

        foreach (var page in pages)
        {
            if (page.Xref is { } xref)
            {
                index.TryAdd(xref.Id, page);
            }
        }

        return index;
    }

    private static Dictionary<object, Dictionary<string, Fact>> IndexFacts(ImmutableArray<Page> pages)
    {
        // Two pages may share an address; each has its own facts.
        var index = new Dictionary<object, Dictionary<string, Fact>>(ReferenceEqualityComparer.Instance);
        foreach (var page in pages.Where(page => !page.OwnFacts.IsEmpty))
        {
            index.Add(page, Index(page.OwnFacts, fact => fact.Id));
        }

        return index;
    }
}
