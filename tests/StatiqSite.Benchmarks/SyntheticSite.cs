using System.Text;

namespace StatiqSite.Benchmarks;

/// <summary>What a synthetic site of so many pages consists of: how many pages of each kind, tags and sources.</summary>
internal sealed class SyntheticSite
{
    private const int MostTags = 200;

    private static readonly string[] Groups =
        ["theme", "form", "period", "audience", "business", "work", "region", "regulation", "technology"];

    private readonly Dictionary<SyntheticKind, int> _counts = [];
    private readonly Dictionary<SyntheticKind, int> _firsts = [];

    public SyntheticSite(int pages)
    {
        var first = 0;
        foreach (var kind in SyntheticKind.All.Reverse())
        {
            // The series come last and take what rounding left over.
            var count = kind == SyntheticKind.Series ? pages - first : pages * kind.Percent / 100;
            (_counts[kind], _firsts[kind]) = (count, first);
            first += count;
        }

        TagCount = Math.Min(MostTags, pages * 2);
        SourceCount = Math.Max(2, (pages + 1) / 2);
    }

    public int TagCount { get; }

    public int SourceCount { get; }

    /// <summary>How many kinds have pages.</summary>
    public int KindCount => _counts.Values.Count(count => count > 0);

    public int CountOf(SyntheticKind kind) => _counts[kind];

    /// <summary>The place of a page among all pages, from 0.</summary>
    public int PlaceOf(SyntheticKind kind, int number) => _firsts[kind] + number;

    public string TagOf(int index) => $"topic-{index % TagCount:D3}";

    public string SourceOf(int index) => $"source-{index % SourceCount:D5}";

    public string Tags()
    {
        var text = new StringBuilder();
        for (var i = 0; i < TagCount; i++)
        {
            text.Append(string.Join('\n',
            [
                $"- id: {TagOf(i)}",
                $"  title: Topic {i}",
                $"  description: Pages of the made-up topic {i}.",
                $"  group: {Groups[i % Groups.Length]}",
                $"  synonyms: [subject {i}]",
                "",
            ]));
        }

        return text.ToString();
    }

    /// <summary>The records of one publisher, whose number is <paramref name="publisher"/>.</summary>
    public string Sources(int publisher, int publishers, SyntheticWords words)
    {
        var text = new StringBuilder();
        for (var i = publisher; i < SourceCount; i += publishers)
        {
            text.Append(string.Join('\n',
            [
                $"- id: {SourceOf(i)}",
                $"  title: {words.Title()}, report {i}",
                $"  publisher: Publisher {publisher}",
                $"  published: {words.FuzzyDate(words.Year())}",
                $"  url: https://publisher-{publisher}.example/reports/{i}",
                "  accessed: 2026-01-10",
                $"  language: {words.Pick("en", "zh")}",
                $"  tier: {words.Pick("official", "press", "trade", "aggregator")}",
                "",
            ]).Replace("language: zh", $"title_en: Report {i}\n  language: zh", StringComparison.Ordinal));
        }

        return text.ToString();
    }
}
