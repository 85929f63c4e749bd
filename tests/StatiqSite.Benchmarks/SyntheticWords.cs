namespace StatiqSite.Benchmarks;

/// <summary>Draws words, dates and numbers of a synthetic site; one seed gives one sequence.</summary>
internal sealed class SyntheticWords(int seed)
{
    private static readonly string[] Adjectives =
    [
        "quiet", "long", "second", "northern", "red", "early", "hidden", "open", "last", "borrowed", "plain", "bright",
    ];

    private static readonly string[] Nouns =
    [
        "harbor", "season", "contract", "lantern", "market", "river", "courtyard", "letter", "workshop", "winter",
        "station", "script", "studio", "orchard", "debt", "promise",
    ];

    private static readonly string[] Subjects =
    [
        "The account", "A later report", "The association", "The platform", "One interview", "The study", "The notice",
        "A digest of the trade", "The company", "An official",
    ];

    private static readonly string[] Verbs =
    [
        "describes", "mentions", "compares", "lists", "leaves open", "repeats", "plays down", "explains", "dates",
    ];

    private static readonly string[] Objects =
    [
        "how the crews are hired", "what a set costs in a day", "why the episodes grew longer", "who wrote the first scripts",
        "where the actors came from", "how a drama reaches its viewers", "which rules apply to it", "the years before the boom",
        "a change of taste among viewers", "the division of the revenue",
    ];

    private static readonly string[] Places =
    [
        "in the north", "across the province", "on the platform", "in that quarter", "for most of the year", "among new companies",
        "in the same report", "outside the large bases",
    ];

    private static readonly string[] Han =
    [
        "家", "春", "长", "安", "女", "王", "归", "来", "山", "海", "夜", "灯", "风", "雨", "少", "年", "里", "外", "重", "生",
    ];

    private static readonly string[] Pinyin =
    [
        "Jia", "Chun", "Chang", "An", "Nü", "Wang", "Gui", "Lai", "Shan", "Hai", "Ye", "Deng", "Feng", "Yu", "Shao", "Nian",
        "Li", "Wai", "Chong", "Sheng",
    ];

    private static readonly string[] Chinese =
    [
        "报道说，微短剧的拍摄周期比以前更长", "平台表示，观众更喜欢贴近生活的故事", "这部剧讲述两个家庭在小城里的日子",
        "当地的拍摄基地提供服装、道具和场景", "行业协会认为，编剧人才仍然不足",
    ];

    private readonly Random _random = new(seed);

    /// <summary>From 0 to less than <paramref name="end"/>.</summary>
    public int Number(int end) => _random.Next(end);

    public bool Chance(int percent) => _random.Next(100) < percent;

    public string Pick(params ReadOnlySpan<string> words) => words[_random.Next(words.Length)];

    public string Title() => $"The {Capital(Pick(Adjectives))} {Capital(Pick(Nouns))}";

    /// <summary>Four characters and how they are read.</summary>
    public (string Characters, string Pinyin) ChineseTitle()
    {
        var picks = new[] { Number(Han.Length), Number(Han.Length), Number(Han.Length), Number(Han.Length) };
        return (string.Concat(picks.Select(pick => Han[pick])), string.Join(' ', picks.Select(pick => Pinyin[pick])));
    }

    /// <summary>A sentence without its period, and without a figure.</summary>
    public string Clause() => $"{Pick(Subjects)} {Pick(Verbs)} {Pick(Objects)} {Pick(Places)}";

    public string ChineseClause() => Pick(Chinese);

    /// <summary>A date as sources give it, in the year.</summary>
    public string FuzzyDate(int year) => Number(8) switch
    {
        0 => $"{year}",
        1 => $"{year}-Q{1 + Number(4)}",
        2 => $"early {year}-{1 + Number(12):D2}",
        3 => $"{year}-{1 + Number(12):D2}~",
        4 or 5 => $"{year}-{1 + Number(12):D2}",
        _ => Day(year),
    };

    public string Day(int year) => $"{year}-{1 + Number(12):D2}-{1 + Number(28):D2}";

    public int Year() => 2021 + Number(5);

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
