using StatiqSite.Searching;
using Xunit;

namespace StatiqSite.Tests.Searching;

/// <summary>The terms by which an entry is found, and what hostile words of it may cost.</summary>
public sealed class EntryTermsTests
{
    private const int Times = 20_000;

    // Bytes for each word; were all words before it copied again, it would be twenty times as many.
    private const int MostForWord = 5_000;

    [Theory]
    [InlineData("a-")]
    [InlineData("Zhang-")]
    [InlineData("家-")]
    [InlineData("an'")]
    [InlineData("an ")]
    [InlineData("é̂-\u202E")]
    public void Words_without_end_cost_no_more_than_their_number(string word)
    {
        var said = string.Concat(Enumerable.Repeat(word, Times)) + "z";
        var terms = new EntryTerms(new TermTable(), new TermTable());
        var before = GC.GetAllocatedBytesForCurrentThread();

        terms.Add(new SearchEntry("/terms/long/", said, said, said, [said], said, []), 0);
        terms.AddText(said, 0);

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / Times, 0, MostForWord);
    }

    [Fact]
    public void What_hyphens_tie_is_one_word_too_where_it_is_not_too_long()
    {
        var sixty = $"{new string('a', 30)}-{new string('b', 30)}";
        Assert.Equal(
            ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbbbbbbbbbbbbbbb", "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"],
            TermsOf(sixty));
        Assert.Equal(["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"], TermsOf($"{sixty}b"));
        Assert.Equal(["b", "bb", "ccc", "x"], TermsOf($"x-{string.Concat(Enumerable.Repeat("bb-", 29))}ccc b").Where(term => term.Length < 60));
    }

    [Fact]
    public void Only_plain_letters_of_pinyin_get_a_capital()
    {
        var words = new TermTable();
        new EntryTerms(words, new TermTable()).Add(new SearchEntry("/terms/ya/", "甲", null, "Ya Я ßen", [], "", []), 0);
        Assert.Equal(["Yaяßen", "Yяß", "ßen", "яßen"], words.Sorted().Select(term => term.Key).Where(term => term != "甲").Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> TermsOf(string said)
    {
        var text = new TermTable();
        new EntryTerms(new TermTable(), text).AddText(said, 0);
        return text.Sorted().Select(term => term.Key);
    }
}
