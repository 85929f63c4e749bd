using StatiqSite.Searching;
using Xunit;

namespace StatiqSite.Tests.Searching;

/// <summary>The words of a text as the index has them.</summary>
public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("The Family We Build", "the family we build")]
    [InlineData("家里家外, Jiā Lǐ", "[家里家外] jia li")]
    [InlineData("season1家里2season", "season1 [家里] 2season")]
    [InlineData("Women's lives, actors' pay, Xi'an, Xi’an", "women lives actors pay xian xian")]
    [InlineData("rock'n'roll's", "rocknroll")]
    [InlineData("micro-drama - and-", "micro- drama and")]
    [InlineData("state-of-the-art", "state- of- the- art")]
    [InlineData("ＦＵＬＬ　ｗｉｄｔｈ１", "full width1")]
    [InlineData("Nu\u0308wang \u01DCe", "nuwang ue")]
    [InlineData("Việt Ørsted Straße", "viet ørsted straße")]
    [InlineData("Жизнь", "жизнь")]
    [InlineData("70.4%, 1.1 billion", "70 4 1 1 billion")]
    [InlineData("微短剧+（草案）", "[微短剧] [草案]")]
    [InlineData("ドラマ・カメラー", "[ドラマ] [カメラー]")]
    [InlineData("\uD83C\uDFAC \uD840\uDC00 \u202Ea\u202C", "a")]
    [InlineData("#tag_name", "tag name")]
    public void A_text_is_words_and_runs_of_Chinese(string text, string words) => Assert.Equal(words, WordsOf(text));

    [Fact]
    public void A_word_without_end_is_cut() =>
        Assert.Equal(new string('a', SearchWords.Longest), WordsOf(new string('a', 10_000)));

    private static string WordsOf(string text)
    {
        var words = new List<string>();
        var reader = new SearchWords(text, new char[SearchWords.Longest]);
        while (reader.MoveNext())
        {
            words.Add(reader.IsHan ? $"[{reader.Current}]" : $"{reader.Current}{(reader.IsTied ? "-" : "")}");
        }

        return string.Join(' ', words);
    }
}
