using StatiqSite.Content.Facts;
using Xunit;

namespace StatiqSite.Content.Tests.Facts;

public sealed class AgeTests
{
    [Theory]
    [InlineData("1 month", 1, "1 month")]
    [InlineData("18 months", 18, "18 months")]
    [InlineData("1 year", 12, "1 year")]
    [InlineData("24 months", 24, "2 years")]
    [InlineData("100 years", 1200, "100 years")]
    public void Is_read_and_shown(string written, int months, string shown)
    {
        Assert.True(Age.TryParse(written, out var age));
        Assert.Equal((months, shown), (age.Months, age.Shown));
    }

    [Theory]
    [InlineData("")]
    [InlineData("18")]
    [InlineData("months")]
    [InlineData("0 months")]
    [InlineData("-1 months")]
    [InlineData("1.5 years")]
    [InlineData("90 days")]
    [InlineData("101 years")]
    [InlineData("1201 months")]
    [InlineData("99999999999 months")]
    public void Is_refused(string written) => Assert.False(Age.TryParse(written, out _));

    [Fact]
    public void Ends_with_the_month_and_never_past_the_calendar()
    {
        Assert.Equal(new DateOnly(2025, 2, 28), new Age(1).After(new DateOnly(2025, 1, 31)));
        Assert.Equal(DateOnly.MaxValue, new Age(1200).After(DateOnly.MaxValue));
    }
}
