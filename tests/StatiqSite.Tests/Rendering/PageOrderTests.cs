using Xunit;

namespace StatiqSite.Tests.Rendering;

/// <summary>The orders in which pages of a kind are listed.</summary>
public sealed class PageOrderTests
{
    [Fact]
    public void Pinyin_is_sorted_by_its_letters_tones_aside()
    {
        using var site = new TestSite();
        foreach (var pinyin in (string[])["Bù", "Bān", "Bào", "bA", "Lǜ", "Lu", "Ān"])
        {
            site.WriteSeries($"series-{(int)pinyin[0]:x}-{(int)pinyin[1]:x}", pinyin, $"title_pinyin: {pinyin}\n");
        }

        site.BuildSoundly();

        // Without pinyin a page comes last.
        Assert.Equal(["Ān", "bA", "Bān", "Bào", "Bù", "Lu", "Lǜ", "Glory"], TitlesOf(site.ReadOutput("series/by-pinyin/index.html")));
    }

    private static IEnumerable<string> TitlesOf(string html) =>
        html.Split("\n").Where(line => line.StartsWith("<li>", StringComparison.Ordinal)).Select(line => line.Split('>')[2].Split('<')[0]);
}
