using System.Collections.Immutable;

namespace StatiqSite.Searching;

/// <summary>A name in pinyin, cut into syllables however it is written: <c>Jiā Lǐ Jiā Wài</c>, <c>Shengxia Fendela</c>, <c>jia-li-jia-wai</c>.</summary>
/// <param name="Syllables">Folded; what is no pinyin stands in them as it is.</param>
/// <param name="Initials">The first letters of the syllables, in each way in which the words can be cut, the most usual first; four ways and sixty letters at most.</param>
/// <param name="IsWhole">True where all of it is pinyin.</param>
internal sealed record Pinyin(ImmutableArray<string> Syllables, ImmutableArray<string> Initials, bool IsWhole)
{
    private const int MostInitials = 4;

    /// <summary>The same of a name that may be anything; null as soon as a word is no pinyin.</summary>
    public static Pinyin? WholeOf(string name) => Read(name, mustBeWhole: true) is { IsWhole: true } reading ? reading : null;

    public static Pinyin Of(string name) => Read(name, mustBeWhole: false)!;

    private static Pinyin? Read(string name, bool mustBeWhole)
    {
        var syllables = ImmutableArray.CreateBuilder<string>();
        List<string> initials = [""];
        var isWhole = true;
        Span<char> room = stackalloc char[SearchWords.Longest];

        // An apostrophe parts syllables, where elsewhere it is dropped.
        foreach (var part in name.Split('\'', '\u2019', '\u02BC'))
        {
            var words = new SearchWords(part, room);
            while (words.MoveNext())
            {
                var word = words.Current.ToString();
                var ways = Searching.Syllables.WaysOf(word);
                isWhole &= ways.Length > 0;
                if (mustBeWhole && !isWhole)
                {
                    return null;
                }

                syllables.AddRange(ways.Length > 0 ? ways[0] : [word]);
                string[] firsts = ways.Length > 0
                    ? [.. ways.Select(way => string.Concat(way.Select(syllable => syllable[0]))).Distinct(StringComparer.Ordinal)]
                    : [word[..1]];
                if (initials[0].Length < SearchWords.Longest)
                {
                    initials = [.. initials.SelectMany(_ => firsts, (before, first) => before + first).Take(MostInitials)];
                }
            }
        }

        return new Pinyin(syllables.ToImmutable(), syllables.Count > 1 ? [.. initials] : [], isWhole && syllables.Count > 0);
    }
}
