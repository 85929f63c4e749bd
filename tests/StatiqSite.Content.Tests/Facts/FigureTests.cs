using System.Globalization;
using StatiqSite.Content.Facts;
using Xunit;

namespace StatiqSite.Content.Tests.Facts;

public sealed class FigureTests
{
    [Theory]
    [InlineData("1 billion", "views", "over", "over 1 billion views", "over 1,000,000,000 views", "超过10亿次播放")]
    [InlineData("4", "days", "", "4 days", "4 days", "4天")]
    [InlineData("1", "days", "", "1 day", "1 day", "1天")]
    [InlineData("1 million", "people", "at least", "at least 1 million people", "at least 1,000,000 people", "至少100万人")]
    [InlineData("3.85 billion", "CNY", "", "3.85 billion yuan", "3,850,000,000 yuan", "38.5亿元")]
    [InlineData("1", "USD", "exactly", "exactly 1 US dollar", "exactly 1 US dollar", "恰好1美元")]
    [InlineData("30", "percent", "nearly", "nearly 30 percent", "nearly 30 percent", "近30%")]
    [InlineData("0.6", "percentage-points", "about", "about 0.6 percentage points", "about 0.6 percentage points", "约0.6个百分点")]
    [InlineData("200", "square-metres", "up to", "up to 200 square meters", "up to 200 square meters", "至多200平方米")]
    public void Is_shown_as_a_reader_says_it(string value, string unit, string qualifier, string shown, string exact, string chinese)
    {
        var figure = Make(value, unit, qualifier);
        Assert.Equal((shown, exact, chinese), (figure.Shown, figure.Exact, figure.ShownChinese));
    }

    [Theory]
    [InlineData("35.7", "year-earlier", "", "up 35.7 percent on the year before", "同比增长35.7%")]
    [InlineData("-3", "half-year-earlier", "over", "down over 3 percent on the half-year before", "较半年前下降超过3%")]
    [InlineData("-5..-3", "2024-06", "", "down 3 to 5 percent compared with June 2024", "较2024年6月下降3至5%")]
    [InlineData("5", "2024-Q3", "about", "up about 5 percent compared with the third quarter of 2024", "较2024年第三季度增长约5%")]
    [InlineData("0", "year-earlier", "", "unchanged on the year before", "同比持平")]
    public void A_change_says_on_what(string value, string since, string qualifier, string shown, string chinese)
    {
        var figure = Make(value, "percent-change", qualifier) with { Base = since };
        Assert.Equal((shown, chinese), (figure.Shown, figure.ShownChinese));
    }

    [Fact]
    public void A_count_says_of_what_and_a_rating_out_of_what()
    {
        Assert.Equal("60 to 100 sets", (Make("60..100", "count") with { Of = "sets" }).Shown);
        Assert.Null((Make("60..100", "count") with { Of = "sets" }).ShownChinese);
        Assert.Equal("7.8 out of 10", (Make("7.8", "rating") with { OutOf = 10 }).Shown);
        Assert.Equal("7.8分（满分10分）", (Make("7.8", "rating") with { OutOf = 10 }).ShownChinese);
        Assert.Equal("Days to first billion", (Make("4", "days") with { Measure = "days-to-first-billion" }).Label);
    }

    [Theory]
    [InlineData("over 4", "5", true)]
    [InlineData("over 4", "4", false)]
    [InlineData("at least 4", "4", true)]
    [InlineData("4", "3", false)]
    [InlineData("exactly 4", "4", true)]
    [InlineData("under 4", "4", false)]
    [InlineData("up to 4", "4", true)]
    [InlineData("under 4", "over 3", true)]
    [InlineData("under 4", "over 4", false)]
    [InlineData("under 4", "at least 4", false)]
    [InlineData("about 100", "104", true)]
    [InlineData("about 100", "106", false)]
    [InlineData("nearly 100", "95", true)]
    [InlineData("nearly 100", "100", false)]
    [InlineData("nearly 100", "80", false)]
    [InlineData("60..100", "80", true)]
    [InlineData("60..100", "over 100", false)]
    [InlineData("over 1 million", "over 2 million", true)]
    [InlineData("3.85 billion", "3.847 billion", true)]
    [InlineData("3.85 billion", "3.86 billion", false)]
    [InlineData("exactly 3.85 billion", "3.847 billion", false)]
    [InlineData("66 million", "66.2 million", true)]
    [InlineData("6 million", "6.2 million", false)]
    [InlineData("38.5", "38.47", true)]
    [InlineData("38.5", "38.6", false)]
    [InlineData("over 3.85 billion", "3.85 billion", true)]
    [InlineData("nearly 0", "0", true)]
    public void Two_figures_can_hold_together_as_their_qualifiers_have_it(string left, string right, bool expected)
    {
        Assert.Equal(expected, Parse(left).CanHoldWith(Parse(right)));
        Assert.Equal(expected, Parse(right).CanHoldWith(Parse(left)));
    }

    [Theory]
    [InlineData("over", -3, -4, true)]
    [InlineData("over", -3, -2, false)]
    [InlineData("up to", -3, -2, true)]
    [InlineData("up to", -3, -4, false)]
    [InlineData("over", 3, 4, true)]
    public void A_fall_is_limited_by_its_size(string qualifier, int told, int other, bool expected)
    {
        var figure = Make(told.ToString(CultureInfo.InvariantCulture), "percent-change", qualifier);
        Assert.Equal(expected, figure.CanHoldWith(Make(other.ToString(CultureInfo.InvariantCulture), "percent-change")));
    }

    [Theory]
    [InlineData("245 million", "245.2 million", true)]
    [InlineData("about 245 million", "245 million", true)]
    [InlineData("about 245 million", "240 million", false)]
    [InlineData("over 200", "over 600", false)]
    [InlineData("over 200", "under 200", false)]
    [InlineData("40..60", "60..90", false)]
    [InlineData("40..60", "40..60", true)]
    public void Two_figures_tell_the_same_number_rounding_aside(string left, string right, bool expected)
    {
        Assert.Equal(expected, Parse(left).TellsTheSameAs(Parse(right)));
        Assert.Equal(expected, Parse(right).TellsTheSameAs(Parse(left)));
    }

    [Fact]
    public void Every_unit_and_qualifier_is_found_by_its_word()
    {
        Assert.All(Units.All, unit => Assert.Same(unit, Units.Of(unit.Id)));
        Assert.Null(Units.Of("view"));
        Assert.Equal(
            ["views", "people", "jobs", "days", "minutes", "years", "CNY", "USD", "percent", "percentage-points", "percent-change", "count", "points", "rating", "square-metres"],
            Units.All.Select(unit => unit.Id));
        Assert.Equal(["over", "at least", "about", "nearly", "exactly", "up to", "under"], Qualifiers.Words);
        Assert.All(Qualifiers.Words, word => Assert.Equal(word, Qualifiers.TryParse(word, out var qualifier) ? Qualifiers.WordOf(qualifier) : ""));
        Assert.False(Qualifiers.TryParse("more than", out _));
    }

    private static Figure Parse(string written)
    {
        var word = Qualifiers.Words.FirstOrDefault(word => written.StartsWith(word + " ", StringComparison.Ordinal)) ?? "";
        return Make(written[word.Length..].Trim(), "views", word);
    }

    private static Figure Make(string value, string unit, string qualifier = "")
    {
        Assert.True(Amount.TryParse(value, out var amount, out var fault), fault);
        _ = Qualifiers.TryParse(qualifier, out var limit);
        return new Figure("measure", amount, Units.Of(unit)!, limit, Base: null, Of: null, OutOf: null);
    }
}
