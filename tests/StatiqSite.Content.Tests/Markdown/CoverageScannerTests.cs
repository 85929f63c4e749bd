using Xunit;

namespace StatiqSite.Content.Tests.Markdown;

public sealed class CoverageScannerTests
{
    [Theory]
    [InlineData("It passed 5 million views.", "It passed 5 million views.")]
    [InlineData("It passed 5 million views [@a].", "")]
    [InlineData("It passed 5 million views. [@a]", "")]
    [InlineData("It passed 5 million views. [@a] It took 4 days.", "It took 4 days.")]
    [InlineData("It is [fact:views] long, of 5.", "")]
    [InlineData("Prices rose 3.5 percent. Nobody knows why.", "Prices rose 3.5 percent.")]
    [InlineData("It began in 2024 and ended on 14 March 2025, or March 3, or 2025-03-14.", "")]
    [InlineData("Between 2019–2021 there was season 2, Article 5, the 1st, the 1990s and H5 with COVID-19.", "")]
    [InlineData("In 2025 it made 38 works.", "In 2025 it made 38 works.")]
    [InlineData("The 2000 yuan limit holds.", "The 2000 yuan limit holds.")]
    [InlineData("它在2025年3月14日上线。播放量超过10亿。[@a]又过4天。", "又过4天。")]
    [InlineData("Mr. Wang, of the U.S. office, sold 4. So it was.", "Mr. Wang, of the U.S. office, sold 4.")]
    [InlineData("- sold 4 works\n- sold 5 works [@a]", "sold 4 works")]
    [InlineData("`4` works and [x](/2/3/).", "")]
    [InlineData("# 4 works\n\n| 4 |\n|---|\n| 5 |", "")]
    [InlineData("Two lines of\n40 works here.", "Two lines of\n40 works here.")]
    [InlineData("a[^x]\n\n[^x]: sold 4 works.", "")]
    public void Sentences_with_a_figure_and_no_source_are_found(string text, string found)
    {
        var (body, _, faults) = MarkdownText.Read(text);
        Assert.Equal("", faults);
        Assert.Equal(found, string.Join(" | ", body.UncitedFigures.Select(span => span.Text.ToString())));
    }
}
