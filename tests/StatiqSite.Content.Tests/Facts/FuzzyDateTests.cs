using System.Globalization;
using StatiqSite.Content.Facts;
using Xunit;

namespace StatiqSite.Content.Tests.Facts;

public sealed class FuzzyDateTests
{
    [Theory]
    [InlineData("2025-03-14", "2025-03-14", "2025-03-14", "14 March 2025", "2025年3月14日", "2025-03-14")]
    [InlineData("2024-02-29", "2024-02-29", "2024-02-29", "29 February 2024", "2024年2月29日", "2024-02-29")]
    [InlineData("2025-03", "2025-03-01", "2025-03-31", "March 2025", "2025年3月", "2025-03")]
    [InlineData("2025", "2025-01-01", "2025-12-31", "2025", "2025年", "2025")]
    [InlineData("2025-Q3", "2025-07-01", "2025-09-30", "third quarter of 2025", "2025年第三季度", null)]
    [InlineData("2025-35", "2025-07-01", "2025-09-30", "third quarter of 2025", "2025年第三季度", null, "2025-Q3")]
    [InlineData("2025-22", "2025-06-01", "2025-08-31", "summer 2025", "2025年夏季", null)]
    [InlineData("2024-24", "2024-12-01", "2025-02-28", "winter 2024–2025", "2024年冬季", null)]
    [InlineData("202X", "2020-01-01", "2029-12-31", "the 2020s", "2020年代", null)]
    [InlineData("20XX", "2000-01-01", "2099-12-31", "2000–2099", "2000–2099年", null)]
    [InlineData("2025-XX", "2025-01-01", "2025-12-31", "2025", "2025年", "2025", "2025")]
    [InlineData("2025-06-XX", "2025-06-01", "2025-06-30", "June 2025", "2025年6月", "2025-06", "2025-06")]
    [InlineData("early 2025-12", "2025-12-01", "2025-12-10", "early December 2025", "2025年12月上旬", null)]
    [InlineData("mid 2025-12", "2025-12-11", "2025-12-20", "mid-December 2025", "2025年12月中旬", null)]
    [InlineData("late 2025-02", "2025-02-21", "2025-02-28", "late February 2025", "2025年2月下旬", null)]
    [InlineData("2025-06~", "2025-06-01", "2025-06-30", "about June 2025", "约2025年6月", null)]
    [InlineData("2025-06?", "2025-06-01", "2025-06-30", "June 2025 (uncertain)", "2025年6月（存疑）", null)]
    [InlineData("2025-06%", "2025-06-01", "2025-06-30", "about June 2025 (uncertain)", "约2025年6月（存疑）", null)]
    [InlineData("2024-06/2025-01", "2024-06-01", "2025-01-31", "June 2024 – January 2025", "2024年6月至2025年1月", null)]
    [InlineData("2024-06/..", "2024-06-01", null, "since June 2024", "自2024年6月起", null)]
    [InlineData("../2025", null, "2025-12-31", "until 2025", "截至2025年", null)]
    [InlineData("2024-06~/early 2025-01", "2024-06-01", "2025-01-10", "about June 2024 – early January 2025", "约2024年6月至2025年1月上旬", null)]
    [InlineData("2025-01/2025-08", "2025-01-01", "2025-08-31", "January–August 2025", "2025年1月至8月", null)]
    [InlineData("2025-03-03/2025-03-14", "2025-03-03", "2025-03-14", "3–14 March 2025", "2025年3月3日至14日", null)]
    [InlineData("2025-03-03/2025-04-14", "2025-03-03", "2025-04-14", "3 March – 14 April 2025", "2025年3月3日至4月14日", null)]
    [InlineData("2025-Q1/2025-Q3", "2025-01-01", "2025-09-30", "first to third quarter of 2025", "2025年第一季度至第三季度", null)]
    [InlineData("early 2025-12/mid 2025-12", "2025-12-01", "2025-12-20", "early to mid-December 2025", "2025年12月上旬至中旬", null)]
    [InlineData("early 2025-11/mid 2025-12", "2025-11-01", "2025-12-20", "early November – mid-December 2025", "2025年11月上旬至12月中旬", null)]
    [InlineData("2025-Q3~", "2025-07-01", "2025-09-30", "about the third quarter of 2025", "约2025年第三季度", null)]
    [InlineData("2025-Q4/..", "2025-10-01", null, "since the fourth quarter of 2025", "自2025年第四季度起", null)]
    [InlineData("2023/2025", "2023-01-01", "2025-12-31", "2023 – 2025", "2023年至2025年", null)]
    [InlineData("2025-06/2025-06", "2025-06-01", "2025-06-30", "June 2025", "2025年6月", null)]
    public void Reads_and_writes(string written, string? earliest, string? latest, string shown, string chinese, string? machine, string? canonical = null)
    {
        Assert.True(FuzzyDate.TryParse(written, out var date, out var fault), fault);
        Assert.Equal(earliest, date.Earliest?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(latest, date.Latest?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal((shown, chinese, machine, canonical ?? written), (date.Shown, date.ShownChinese, date.Machine, date.Written));
        Assert.True(FuzzyDate.TryParse(date.Written, out var again, out _));
        Assert.Equal(date, again);
    }

    [Theory]
    [InlineData("2024-13-40", "there is no month 13")]
    [InlineData("2024-00", "there is no month 0")]
    [InlineData("2023-02-29", "February 2023 has 28 days")]
    [InlineData("2025-04-31", "April 2025 has 30 days")]
    [InlineData("2025-04-00", "April 2025 has 30 days")]
    [InlineData("2025-Q5", "a year has the quarters Q1 to Q4")]
    [InlineData("2025-q1", "a year has the quarters Q1 to Q4")]
    [InlineData("2025-37", "there is no month 37")]
    [InlineData("2025-3", "a month has two digits: `03`")]
    [InlineData("2025-03-1", "a day has two digits: `01`")]
    [InlineData("2025-03-14T10:00", "a date has no time of day")]
    [InlineData("25-03-14", "a date is written with dashes, the year first: `2025-06-01`")]
    [InlineData("14-03-2025", "a date is written with dashes, the year first: `2025-06-01`")]
    [InlineData("2025/03/14", "a date is written with dashes, the year first: `2025-06-01`")]
    [InlineData("2025/3", "a date is written with dashes, the year first: `2025-06-01`")]
    [InlineData("2025.03.14", "a date is written with dashes, the year first: `2025-06-01`")]
    [InlineData("20250314", "a date is written with dashes, the year first: `2025-06-01`")]
    [InlineData("2025年3月", "a date is written with dashes, the year first: `2025-06-01`")]
    [InlineData("0000", "there is no year 0")]
    [InlineData("20255", "a year has four digits")]
    [InlineData("202X-06", "a decade or century has no months")]
    [InlineData("soon", "this is not a date")]
    [InlineData("", "this is not a date")]
    [InlineData("~", "this is not a date")]
    [InlineData("early", "`early`, `mid` and `late` stand before a month, with one space: `early 2025-12`")]
    [InlineData("mid-2025", "`early`, `mid` and `late` stand before a month, with one space: `early 2025-12`")]
    [InlineData("early 2025", "`early`, `mid` and `late` say which third of a month: `early 2025-12`")]
    [InlineData("early 2025-12-01", "`early`, `mid` and `late` say which third of a month: `early 2025-12`")]
    [InlineData("2025/2024", "it ends before it begins")]
    [InlineData("../..", "an interval needs a date; the open end is written `..`")]
    [InlineData("2025/", "an interval needs a date; the open end is written `..`")]
    [InlineData("2024/2023-02-29", "February 2023 has 28 days")]
    public void Says_why_it_is_no_date(string written, string expected)
    {
        Assert.False(FuzzyDate.TryParse(written, out var date, out var fault));
        Assert.Equal(expected, fault);
        Assert.Equal(default, date);
    }

    [Fact]
    public void Sorts_by_earliest_then_latest_day_and_an_open_start_first()
    {
        string[] sorted = ["../2024", "2024", "2024/..", "2025-01-01", "early 2025-01", "2025-01", "2025-Q1", "2025", "2025-02"];
        var dates = sorted.Reverse().Select(Date).Order();
        Assert.Equal(sorted, dates.Select(date => date.Written));
    }

    [Theory]
    [InlineData("2025-03", "2025-Q1", true)]
    [InlineData("early 2025-12", "mid 2025-12", false)]
    [InlineData("2024/..", "2030", true)]
    [InlineData("../2024", "2025", false)]
    [InlineData("../2024", "2024-12-31", true)]
    public void Overlaps_where_some_day_may_belong_to_both(string left, string right, bool expected)
    {
        Assert.Equal(expected, Date(left).Overlaps(Date(right)));
        Assert.Equal(expected, Date(right).Overlaps(Date(left)));
    }

    [Theory]
    [InlineData("2025-03-14", true, false, false, false)]
    [InlineData("2025-03", false, false, false, false)]
    [InlineData("2025-03-14/..", false, true, false, false)]
    [InlineData("../2025?", false, true, false, true)]
    [InlineData("2025~", false, false, true, false)]
    public void Knows_what_kind_of_date_it_is(string written, bool isDay, bool isInterval, bool isApproximate, bool isUncertain)
    {
        var date = Date(written);
        Assert.Equal((isDay, isInterval, isApproximate, isUncertain), (date.IsDay, date.IsInterval, date.IsApproximate, date.IsUncertain));
        Assert.Equal(2025, date.Year);
    }

    [Fact]
    public void A_day_of_the_calendar_is_the_day_as_written() =>
        Assert.Equal(Date("2025-03-14"), FuzzyDate.OfDay(new DateOnly(2025, 3, 14)));

    [Fact]
    public void Whatever_is_typed_either_reads_back_or_says_why()
    {
        string[] pieces = ["2025", "20", "-", "12", "31", "0", "Q1", "~", "?", "%", "/", "..", "early ", "mid ", "late", " ", "X", "９", "年", "9999", "24"];
        var random = new Random(7);
        for (var round = 0; round < 100_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => pieces[random.Next(pieces.Length)]));
            if (!FuzzyDate.TryParse(text, out var date, out var fault))
            {
                Assert.NotEqual("", fault);
                continue;
            }

            Assert.True((date.Earliest ?? DateOnly.MinValue) <= (date.Latest ?? DateOnly.MaxValue), text);
            Assert.True(FuzzyDate.TryParse(date.Written, out var again, out _) && again == date, text);
            Assert.NotEqual("", date.Shown + date.ShownChinese);
        }
    }

    private static FuzzyDate Date(string written)
    {
        Assert.True(FuzzyDate.TryParse(written, out var date, out var fault), fault);
        return date;
    }
}
