using System.Collections.Immutable;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Relating;

/// <summary>The pages that are published, numbered, and lookups that find no others.</summary>
internal sealed class PublishedContent
{
    private readonly Dictionary<string, int> _kindRanks;
    private readonly Dictionary<Page, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly int[] _ranks;

    public PublishedContent(Catalog catalog, ImmutableArray<Page> pages)
    {
        (Catalog, Pages) = (catalog, pages);
        _kindRanks = catalog.Kinds.Index().ToDictionary(kind => kind.Item.Id, kind => kind.Index, StringComparer.Ordinal);
        foreach (var (number, page) in pages.Index())
        {
            _numbers[page] = number;
        }

        _ranks = new int[pages.Length];
        foreach (var (rank, number) in Enumerable.Range(0, pages.Length).Order(Comparer<int>.Create(CompareNumbers)).Index())
        {
            _ranks[number] = rank;
        }
    }

    public Catalog Catalog { get; }

    /// <summary>By file path; a page's number is its place here.</summary>
    public ImmutableArray<Page> Pages { get; }

    /// <summary>The place of a page where all are listed by kind, then title.</summary>
    public int ReadingOrderOf(int number) => _ranks[number];

    public ImmutableArray<Page> InReadingOrder(IEnumerable<int> numbers) =>
        [.. numbers.OrderBy(number => _ranks[number]).Select(number => Pages[number])];

    /// <summary>The number of a published page, or -1 for any other.</summary>
    public int NumberOf(Page? page) => page is not null && _numbers.TryGetValue(page, out var number) ? number : -1;

    public int NumberOf(string slug) => NumberOf(Catalog.PageOf(slug));

    private int RankOf(PageKind kind) => _kindRanks.GetValueOrDefault(kind.Id, int.MaxValue);

    private int CompareNumbers(int left, int right)
    {
        var (one, other) = (Pages[left], Pages[right]);
        var kinds = RankOf(one.Kind).CompareTo(RankOf(other.Kind));
        var titles = kinds != 0 ? kinds : string.Compare(one.Title, other.Title, StringComparison.OrdinalIgnoreCase);
        return titles != 0 ? titles : left.CompareTo(right);
    }
}
