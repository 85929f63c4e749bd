using StatiqSite.Searching;
using Xunit;

namespace StatiqSite.Tests.Searching;

/// <summary>Pinyin that is written in words, cut into syllables.</summary>
public sealed class SyllablesTests
{
    [Theory]
    [InlineData("shengxia", "sheng xia")]
    [InlineData("fendela", "fen de la")]
    [InlineData("nongchao", "nong chao")]
    [InlineData("maoxing", "mao xing")]
    [InlineData("langya", "lang ya")]
    [InlineData("zhuang", "zhuang")]
    [InlineData("yi", "yi")]
    [InlineData("er", "er")]
    [InlineData("nuwang", "nu wang")]
    [InlineData("weiduanju", "wei duan ju")]

    // The fewest syllables, then the cut without a vowel at the beginning of a syllable, as the orthography has it.
    [InlineData("xian", "xian")]
    [InlineData("fangan", "fan gan | fang an")]
    [InlineData("xinan", "xi nan | xin an")]
    [InlineData("lianai", "lia nai | lian ai")]
    [InlineData("tiananmen", "tian an men")]

    [InlineData("", "")]
    [InlineData("family", "")]
    [InlineData("shengxiax", "")]
    [InlineData("v", "")]
    [InlineData("2025", "")]
    [InlineData("家里", "")]
    public void A_word_is_cut_into_the_fewest_syllables(string word, string ways) =>
        Assert.Equal(ways, Told(word));

    [Fact]
    public void The_table_holds_every_syllable_of_the_language() => Assert.Equal(406, Syllables.Count);

    [Fact]
    public void Every_syllable_is_one_by_itself() => Assert.All(
        (string[])["a", "ang", "chuang", "eng", "jiong", "lue", "nue", "ou", "qiong", "shuang", "wo", "xue", "yuan", "zhei", "zuo"],
        syllable => Assert.Equal(syllable, Told(syllable)));

    [Fact]
    public void A_word_that_nobody_writes_costs_no_more_than_others()
    {
        Assert.Empty(Syllables.WaysOf(new string('a', 37)));
        Assert.Equal(string.Join(' ', Enumerable.Repeat("a", 36)), Told(new string('a', 36)));
        Assert.InRange(Syllables.WaysOf(string.Concat(Enumerable.Repeat("xinan", 7))).Length, 1, 4);
    }

    [Theory]
    [InlineData("Jia Li Jia Wai", "jia li jia wai", "jljw")]
    [InlineData("Jiā Lǐ Jiā Wài", "jia li jia wai", "jljw")]
    [InlineData("jia-li-jia-wai", "jia li jia wai", "jljw")]
    [InlineData("Shengxia Fendela", "sheng xia fen de la", "sxfdl")]
    [InlineData("Nǚwáng Guīlái", "nu wang gui lai", "nwgl")]
    [InlineData("Xi'an Zhi Ye", "xi an zhi ye", "xazy")]
    [InlineData("Xi’an", "xi an", "xa")]
    [InlineData("Lianai", "lia nai", "ln la")]
    [InlineData("AI Nüwang", "ai nu wang", "anw")]
    [InlineData("Plan B Nüwang", "plan b nu wang", "pbnw")]
    [InlineData("Jia", "jia", "")]
    [InlineData("", "", "")]
    public void A_name_is_read_by_its_syllables_however_it_is_written(string name, string syllables, string initials)
    {
        var reading = Pinyin.Of(name);
        Assert.Equal((syllables, initials), (string.Join(' ', reading.Syllables), string.Join(' ', reading.Initials)));
    }

    [Theory]
    [InlineData("Shengxia Fendela", true)]
    [InlineData("Plan B", false)]
    [InlineData("家里", false)]
    [InlineData("...", false)]
    public void It_is_known_whether_a_name_is_pinyin(string name, bool isPinyin) => Assert.Equal(isPinyin, Pinyin.Of(name).IsWhole);

    private static string Told(string word) => string.Join(" | ", Syllables.WaysOf(word).Select(way => string.Join(' ', way)));
}
