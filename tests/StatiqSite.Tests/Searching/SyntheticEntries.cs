using System.Collections.Immutable;
using StatiqSite.Searching;

namespace StatiqSite.Tests.Searching;

/// <summary>So many entries with as many words as people write; one number gives one list.</summary>
internal sealed class SyntheticEntries
{
    private const string Syllables =
        "jia li wai sheng xia fen de la nong chao mao xing lang ya zhong guo wang nu gui lai hao yi ge guai tian di ren shan shui hua feng yue hong lou meng bei jing shang hai xin jiu ai qing chun qiu dong nan xi long hu ma che fei ji da xiao duo shao qian wan";

    private static readonly ImmutableArray<string> Sounds = [.. Syllables.Split(' ')];

    private readonly Random _random = new(916);
    private readonly ImmutableArray<string> _vocabulary;

    public SyntheticEntries() => _vocabulary = [.. Enumerable.Range(0, 6000).Select(_ => Word())];

    public SearchIndex Index(int count)
    {
        var (words, text) = (new TermTable(), new TermTable());
        var terms = new EntryTerms(words, text);
        ImmutableArray<SearchEntry> entries = [.. Enumerable.Range(0, count).Select(Entry)];
        for (var number = 0; number < count; number++)
        {
            terms.Add(entries[number], number);
            terms.AddText(Prose(150), number);
        }

        return new SearchIndex(entries, [new("series", "Series", "series", 0, count)], [], words, text);
    }

    private SearchEntry Entry(int number)
    {
        var length = 3 + _random.Next(4);
        var characters = string.Concat(Enumerable.Range(0, length).Select(_ => (char)('\u4E00' + Skewed(2500))));
        var pinyin = string.Join(' ', Enumerable.Range(0, length).Select(_ => Sounds[_random.Next(Sounds.Length)]));
        return new SearchEntry($"/series/{pinyin.Replace(' ', '-')}-{number}/", Prose(3 + _random.Next(3)), characters, pinyin, [Prose(3)], Prose(24), []);
    }

    private string Prose(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => _vocabulary[Skewed(_vocabulary.Length)]));

    /// <summary>Small numbers more often than great ones, as words are.</summary>
    private int Skewed(int end) => (int)(end * Math.Pow(_random.NextDouble(), 2.5));

    private string Word() => string.Concat(Enumerable.Range(0, 3 + _random.Next(7)).Select(i => (i % 2 == 0 ? "bcdfghlmnprst" : "aeiou")[_random.Next(i % 2 == 0 ? 13 : 5)]));
}
