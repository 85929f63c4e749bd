using StatiqSite.Browser.Tests.Browsing;
using Xunit;

namespace StatiqSite.Browser.Tests.Searching;

/// <summary>What a reader asks finds what is meant, and nonsense finds nothing.</summary>
public sealed class QueryTests(Chromium chromium, SampleSite sample) : IClassFixture<SampleSite>
{
    [Fact]
    public async Task Every_query_of_the_table_finds_what_it_must()
    {
        var rows = Queries.Read("queries.txt");
        Assert.True(rows.Length >= 80, $"only {rows.Length} queries");
        await using var seen = await chromium.OpenAsync($"{sample.Served.Address}/about/");
        None.Of([.. await Queries.FaultsAsync(seen.Page, rows), .. seen.Complaints]);
    }

    [Fact]
    public async Task What_readers_of_our_own_site_ask_is_among_the_first_three()
    {
        await using var seen = await chromium.OpenOwnAsync("/about/");
        None.Of([.. await Queries.FaultsAsync(seen.Page, Queries.Read("own-queries.txt")), .. seen.Complaints]);
    }

    [Fact]
    public async Task A_query_that_finds_something_else_is_seen()
    {
        await using var seen = await chromium.OpenAsync($"{sample.Served.Address}/about/");
        Assert.Equal(
            ["jljw = Summer Rose: 1 found, The Family We Build", "jljw ~ Summer Rose: 1 found, The Family We Build", "jljw - : 1 found, The Family We Build", "xyzzy = Summer Rose: 0 found, "],
            await Queries.FaultsAsync(seen.Page,
            [
                new("jljw", '=', "Summer Rose"), new("jljw", '~', "Summer Rose"), new("jljw", '-', ""), new("jljw", '=', "The Family We Build"), new("xyzzy", '=', "Summer Rose"),
            ]));
    }

    /// <summary>The words of the index are folded in one language, those of a query in another: both must do the same.</summary>
    [Fact]
    public async Task A_query_is_taken_apart_as_the_index_is()
    {
        string[] texts =
        [
            "The Family We Build", "家里家外, Jiā Lǐ", "season1家里2season", "Women's lives, actors' pay, Xi'an, Xi’an", "rock'n'roll's", "micro-drama - and-", "ＦＵＬＬ　ｗｉｄｔｈ１",
            "Nu\u0308wang \u01DCe", "Việt Ørsted Straße", "Жизнь й", "70.4%, 1.1 billion", "微短剧+（草案）", "ドラマ・カメラー", "\uD83C\uDFAC \uD840\uDC00 \u202Ea\u202C", "#tag_name", "한국 드라마", new string('a', 100),
        ];
        await using var seen = await chromium.OpenAsync($"{sample.Served.Address}/about/");
        var told = await seen.Page.EvaluateAsync<string[]>(
            "async texts => { const { wordsOf } = await import('/theme/search-words.js'); return texts.map(text => wordsOf(text).map(word => word.isHan ? `[${word.text}]` : word.text).join(' ')); }", texts);
        Assert.Equal(texts.Select(WordsOf), told);
    }

    [Theory]
    [InlineData("family", "families")]
    [InlineData("release", "released", "releases", "releasing")]
    [InlineData("story", "stories")]
    [InlineData("run", "running", "runs")]
    [InlineData("view", "views", "viewed", "viewing", "viewer", "viewers")]
    [InlineData("produce", "producer", "produced", "producing")]
    [InlineData("study", "studies", "studied")]
    [InlineData("drama", "dramas")]
    [InlineData("class", "classes")]
    [InlineData("status")]
    [InlineData("series")]
    [InlineData("2025")]
    public async Task Forms_of_an_English_word_have_one_stem(string word, params string[] forms)
    {
        await using var seen = await chromium.OpenAsync($"{sample.Served.Address}/about/");
        var stems = await seen.Page.EvaluateAsync<string[]>(
            "async words => { const { stem, stemStart } = await import('/theme/search-words.js'); return words.map(word => word.startsWith(stemStart(word)) ? stem(word) : `${word} does not begin with ${stemStart(word)}`); }", (string[])[word, .. forms]);
        Assert.Single(stems.Distinct());
    }

    private static string WordsOf(string text)
    {
        var words = new List<string>();
        var reader = new StatiqSite.Searching.SearchWords(text, new char[StatiqSite.Searching.SearchWords.Longest]);
        while (reader.MoveNext())
        {
            words.Add(reader.IsHan ? $"[{reader.Current}]" : reader.Current.ToString());
        }

        return string.Join(' ', words);
    }
}
