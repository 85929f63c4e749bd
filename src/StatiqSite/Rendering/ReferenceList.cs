using System.Buffers;
using System.Collections.Immutable;
using StatiqSite.Content.Markdown;
using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>The numbered references of one page: each source once, in the order in which the page first rests on it.</summary>
/// <remarks>Built whole before the page is rendered; only read afterwards.</remarks>
internal sealed class ReferenceList
{
    // Nearly all pages have no more citations than this; their ids are made once.
    private const int UsualCitations = 100;

    private static readonly ImmutableArray<string> CitationIds =
        [.. Enumerable.Range(1, UsualCitations).Select(number => $"cite-{number}")];

    private static readonly ImmutableArray<string> CitationAnchors = [.. CitationIds.Select(id => $"#{id}")];

    private readonly SiteViews _views;

    private readonly Dictionary<string, ReferenceEntry> _bySource = new(StringComparer.Ordinal);

    private readonly List<ReferenceEntry> _entries = [];

    private ReferenceList(SiteViews views) => _views = views;

    public IReadOnlyList<ReferenceEntry> Entries => _entries;

    /// <summary>Every source a page's facts, events and prose rest on.</summary>
    public static ReferenceList Of(Page page, SiteViews views)
    {
        var catalog = views.Site.Catalog;
        var list = new ReferenceList(views);
        foreach (var shown in ShownFact.AllOf(page, catalog))
        {
            list.Add(catalog, shown.Fact, $"#{shown.Anchor}");
        }

        foreach (var entry in views.Site.Timeline.Of(page).Where(entry => entry.Fact is null && entry.Source is not null))
        {
            list.Add(entry.Source!, null, $"#{entry.Anchor}");
        }

        for (var i = 0; i < page.Body.Citations.Length; i++)
        {
            foreach (var cited in page.Body.Citations[i].Sources)
            {
                if (catalog.SourceOf(cited.Id) is { } source)
                {
                    list.Add(source, cited.Locator, i < UsualCitations ? CitationAnchors[i] : $"#{CitationId(i)}");
                }
            }
        }

        for (var i = 0; i < page.Body.Facts.Length; i++)
        {
            var mention = page.Body.Facts[i];
            if (catalog.FactOf(page, new FactReference(mention.Slug, mention.Id, mention.Span)) is { } found)
            {
                list.Add(catalog, found.Fact, $"#{MentionId(i)}");
            }
        }

        return list;
    }

    /// <summary>The id in the page of the n-th citation in its prose.</summary>
    public static string CitationId(int index) => index < UsualCitations ? CitationIds[index] : $"cite-{index + 1}";

    /// <summary>The id in the page of the n-th fact written into its prose.</summary>
    public static string MentionId(int index) => $"cite-fact-{index + 1}";

    /// <summary>True for a way back that many pages have.</summary>
    public static bool IsUsual(string back) => back.StartsWith("#cite-", StringComparison.Ordinal) && back.Length <= "#cite-100".Length;

    /// <summary>The marks of a fact's sources.</summary>
    public Value MarksOf(Fact fact) => _views.Scratch.Html(
        (List: this, Fact: fact), static (marks, html) => marks.List.WriteMarks(marks.Fact, id: null, html));

    /// <summary>The mark of one source.</summary>
    public Value MarkOf(SourceRecord source, Confidence confidence) => _bySource.TryGetValue(source.Id, out var entry)
        ? _views.Scratch.Html(
            (List: this, Entry: entry, Confidence: confidence),
            static (mark, html) => mark.List.WriteMark(mark.Entry, mark.Confidence, locator: null, id: null, html))
        : Value.Null;

    /// <summary>Writes the marks of a fact's sources.</summary>
    /// <param name="id">The id of the first mark, for the way back from the reference; null: none.</param>
    public void WriteMarks(Fact fact, string? id, IBufferWriter<byte> output)
    {
        foreach (var reference in fact.Sources)
        {
            if (_bySource.TryGetValue(reference.Id, out var entry))
            {
                WriteMark(entry, fact.StatedConfidence ?? entry.Source.Tier.Confidence, fact.Locator, id, output);
                id = null;
            }
        }
    }

    /// <summary>Writes the marks of a citation's sources; the first has the citation's id.</summary>
    public void WriteMarks(BodyCitation citation, string? id, IBufferWriter<byte> output)
    {
        foreach (var cited in citation.Sources)
        {
            if (_bySource.TryGetValue(cited.Id, out var entry))
            {
                WriteMark(entry, entry.Source.Tier.Confidence, cited.Locator, id, output);
                id = null;
            }
        }
    }

    /// <summary>A superscript link to a reference that says what it rests on.</summary>
    private void WriteMark(ReferenceEntry entry, Confidence confidence, string? locator, string? id, IBufferWriter<byte> output)
    {
        output.Write($"<sup class=\"mark\"><a href=\"#ref-{entry.Number}\"");
        if (id is not null)
        {
            output.Write($" id=\"{HtmlText.Escape(id)}\"");
        }

        output.Write($" aria-label=\"Source {entry.Number}: {_views.EscapedMarkOf(entry.Source, confidence)}");
        if (locator is not null)
        {
            output.Write($", {HtmlText.Escape(locator)}");
        }

        output.Write($"\">{entry.Number}</a></sup>");
    }

    private void Add(Catalog catalog, Fact fact, string back)
    {
        foreach (var reference in fact.Sources)
        {
            if (catalog.SourceOf(reference.Id) is { } source)
            {
                Add(source, fact.Locator, back);
            }
        }
    }

    private void Add(SourceRecord source, string? locator, string back)
    {
        if (!_bySource.TryGetValue(source.Id, out var entry))
        {
            entry = new ReferenceEntry(_entries.Count + 1, source);
            _entries.Add(entry);
            _bySource.Add(source.Id, entry);
        }

        entry.Add(locator, back);
    }
}

/// <summary>One numbered reference, with the ways back to what rests on it.</summary>
internal sealed class ReferenceEntry(int number, SourceRecord source)
{
    private readonly List<string> _locators = [];

    private readonly List<string> _backs = [];

    public int Number { get; } = number;

    public SourceRecord Source { get; } = source;

    /// <summary>Places in the source, each once.</summary>
    public IReadOnlyList<string> Locators => _locators;

    /// <summary>Anchors on the page, each once.</summary>
    public IReadOnlyList<string> Backs => _backs;

    public void Add(string? locator, string back)
    {
        if (locator is not null && !_locators.Contains(locator))
        {
            _locators.Add(locator);
        }

        if (!_backs.Contains(back))
        {
            _backs.Add(back);
        }
    }
}
