using StatiqSite.Content.Facts;
using Xunit;

namespace StatiqSite.Content.Tests.Facts;

public sealed class AmountTests
{
    [Theory]
    [InlineData("4", "4", "4", "4")]
    [InlineData("1.10", "1.10", "1.1", "1.1")]
    [InlineData("1330000", "1,330,000", "1,330,000", "133万")]
    [InlineData("1,330,000", "1,330,000", "1,330,000", "133万")]
    [InlineData("1.33 million", "1.33 million", "1,330,000", "133万")]
    [InlineData("1 billion", "1 billion", "1,000,000,000", "10亿")]
    [InlineData("3.85 billion", "3.85 billion", "3,850,000,000", "38.5亿")]
    [InlineData("2 trillion", "2 trillion", "2,000,000,000,000", "20000亿")]
    [InlineData("5 thousand", "5 thousand", "5,000", "5000")]
    [InlineData("123456789", "123,456,789", "123,456,789", "123,456,789")]
    [InlineData("-0.6", "−0.6", "−0.6", "−0.6")]
    [InlineData("0", "0", "0", "0")]
    [InlineData("60..100", "60 to 100", "60 to 100", "60至100")]
    [InlineData("60 .. 100", "60 to 100", "60 to 100", "60至100")]
    [InlineData("1..2 million", "1 to 2 million", "1,000,000 to 2,000,000", "100万至200万")]
    [InlineData("1 million..2 million", "1 to 2 million", "1,000,000 to 2,000,000", "100万至200万")]
    [InlineData("500000..1 million", "500,000 to 1 million", "500,000 to 1,000,000", "50万至100万")]
    [InlineData("-5..-3", "−5 to −3", "−5 to −3", "−5至−3")]
    public void Reads_and_shows(string written, string shown, string exact, string chinese)
    {
        Assert.True(Amount.TryParse(written, out var amount, out var fault), fault);
        Assert.Equal((shown, exact, chinese), (amount.Shown, amount.Exact, amount.ShownChinese));
    }

    [Theory]
    [InlineData("", "this is not a number")]
    [InlineData("many", "this is not a number")]
    [InlineData("1.", "only `thousand`, `million`, `billion` or `trillion` may follow a number, after a space")]
    [InlineData(".5", "this is not a number")]
    [InlineData("1.2.3", "this is not a number")]
    [InlineData("--1", "this is not a number")]
    [InlineData("1e5", "this is not a number")]
    [InlineData("1,33", "commas part groups of three digits: `1,330,000`")]
    [InlineData("1,3300", "commas part groups of three digits: `1,330,000`")]
    [InlineData("35%", "the sign `%` belongs into `unit`, as `percent`")]
    [InlineData("3.85亿", "万 and 亿 are written in full or with million and billion: 1亿 is `100 million`")]
    [InlineData("1billion", "only `thousand`, `million`, `billion` or `trillion` may follow a number, after a space")]
    [InlineData("1 bn", "only `thousand`, `million`, `billion` or `trillion` may follow a number, after a space")]
    [InlineData("100..60", "the range begins above its end")]
    [InlineData("5..5", "both ends of the range are the same")]
    [InlineData("5..", "this is not a number")]
    [InlineData("99999999999999999999", "the number is too large")]
    [InlineData("9999999999999999999999999999999999", "the number has more than 27 characters")]
    [InlineData("0.00000000000000000000000001", "the number has more than 27 characters")]
    [InlineData("9999999 trillion", "the number is too large")]
    public void Says_why_it_is_no_number(string written, string expected)
    {
        Assert.False(Amount.TryParse(written, out _, out var fault));
        Assert.Equal(expected, fault);
    }

    [Fact]
    public void Amounts_are_equal_where_the_numbers_are_however_written()
    {
        Assert.True(Amount.TryParse("1.33 million", out var words, out _));
        Assert.True(Amount.TryParse("1330000", out var digits, out _));
        Assert.Equal(words, digits);
        Assert.Equal(words.GetHashCode(), digits.GetHashCode());
        Assert.Equal("7", (words with { Low = 7, High = 7 }).Shown);
    }
}
