using StatiqSite.Content.Facts;
using Xunit;

namespace StatiqSite.Content.Tests.Facts;

/// <summary>Dates in other habits are understood where they can mean one thing.</summary>
public sealed class ForeignDateTests
{
    [Theory]
    [InlineData("15/03/2025", "2025-03-15")]
    [InlineData("3/15/2025", "2025-03-15")]
    [InlineData("20.11.2026", "2026-11-20")]
    [InlineData("15-3-2025", "2025-03-15")]
    [InlineData("2025/3/5", "2025-03-05")]
    [InlineData("2025.3.5", "2025-03-05")]
    [InlineData("2025-3-5", "2025-03-05")]
    [InlineData("2025/3", "2025-03")]
    [InlineData("3/2025", "2025-03")]
    [InlineData("2025年3月5日", "2025-03-05")]
    [InlineData("2025年3月", "2025-03")]
    [InlineData("March 2025", "2025-03")]
    [InlineData("5 March 2025", "2025-03-05")]
    [InlineData("March 5, 2025", "2025-03-05")]
    [InlineData("Mar 15 2025", "2025-03-15")]
    [InlineData("5.5.2025", "2025-05-05")]
    [InlineData("29.2.2024", "2024-02-29")]
    public void What_can_mean_one_day_is_that_day(string written, string date) => Assert.Equal((date, true), ForeignDate.Of(written));

    [Theory]
    [InlineData("03/04/2025", "2025-04-03")]
    [InlineData("12.11.2025", "2025-11-12")]
    public void What_can_mean_two_is_for_a_person_to_decide(string written, string date) => Assert.Equal((date, false), ForeignDate.Of(written));

    [Theory]
    [InlineData("2024-13-40")]
    [InlineData("31.4.2025")]
    [InlineData("29.2.2025")]
    [InlineData("13/13/2025")]
    [InlineData("2025-01/08")]
    [InlineData("1/2/3/2025")]
    [InlineData("15/03/25")]
    [InlineData("soon")]
    [InlineData("May the 4th")]
    [InlineData("99999999999/1/2025")]
    [InlineData("")]
    public void All_else_is_no_date(string written) => Assert.Null(ForeignDate.Of(written));
}
