using System.Globalization;
using StatiqSite.Content.Facts;
using StatiqSite.Rendering;
using StatiqSite.Templating.Values;
using Xunit;

namespace StatiqSite.Tests.Rendering;

/// <summary>Figures on an axis: where each lies, what its qualifier leaves open, what the axis names.</summary>
public sealed class ChartTests
{
    [Theory]
    [InlineData("0 | 10 | 20 | 30 | 40 | 50", "12", "41")]
    [InlineData("0 | 0.2 | 0.4 | 0.6 | 0.8 | 1", "1")]
    [InlineData("0 | 0.2 | 0.4 | 0.6 | 0.8 | 1", "0")]
    [InlineData("0 | 50 billion | 100 billion | 150 billion | 200 billion", "37.39 billion", "200 billion")]
    [InlineData("−10 | −5 | 0 | 5 | 10 | 15", "-7", "12")]
    [InlineData("−5 | −4 | −3 | −2 | −1 | 0", "-5", "-4")]
    [InlineData("0 | 0.2 | 0.4 | 0.6 | 0.8", "0.1", "0.8")]
    [InlineData("0 | 500 | 1,000 | 1,500 | 2,000", "10", "1,999")]
    [InlineData("10 | 100 | 1,000 | 10,000", "10", "2,000")]
    [InlineData("1 million | 100 million | 10 billion | 1 trillion", "4 million", "900 billion")]
    [InlineData("1 | 100 | 10,000 | 1 million | 100 million", "1", "10 million")]
    [InlineData("0.01 | 0.1 | 1 | 10", "0.01", "10")]
    [InlineData("0 | 0.0000000000000000000000002 | 0.0000000000000000000000004 | 0.0000000000000000000000006 | 0.0000000000000000000000008 | 0.000000000000000000000001", "0", "0.000000000000000000000001")]
    [InlineData("0.000000000000000000000001 | 0.000000000000001 | 0.000001 | 1,000 | 1 trillion | 1,000,000,000 trillion", "0.000000000000000000000001", "1000000 trillion")]
    [InlineData("−1,000,000 trillion | −500,000 trillion | 0 | 500,000 trillion | 1,000,000 trillion", "-1000000 trillion", "1000000 trillion", "0.000000000000000000000001")]
    [InlineData("0 | 200,000 trillion | 400,000 trillion | 600,000 trillion | 800,000 trillion | 1,000,000 trillion", "0", "1000000 trillion")]
    public void The_axis_names_round_values_that_hold_all_figures(string expected, params string[] written) =>
        Assert.Equal(expected, string.Join(" | ", FigureScale.Over([.. written.Select(number => Figure(number))]).Ticks().Select(tick => tick.Label)));

    [Theory]
    [InlineData(Qualifier.None, "40", "50 to 50, nothing open")]
    [InlineData(Qualifier.Exactly, "40", "50 to 50, nothing open")]
    [InlineData(Qualifier.None, "20..60", "26 to 74, nothing open")]
    [InlineData(Qualifier.About, "40", "50 to 50, open from 47.6 to 52.4")]
    [InlineData(Qualifier.About, "20..60", "26 to 74, open from 24.8 to 77.6")]
    [InlineData(Qualifier.Nearly, "40", "50 to 50, open from 45.2 to 50")]
    [InlineData(Qualifier.Over, "40", "50 to 50, hollow, open from 50 to 100, on to the right")]
    [InlineData(Qualifier.AtLeast, "40", "50 to 50, open from 50 to 100, on to the right")]
    [InlineData(Qualifier.UpTo, "40", "50 to 50, open from 2 to 50")]
    [InlineData(Qualifier.Under, "40", "50 to 50, hollow, open from 2 to 50")]
    public void A_qualifier_is_drawn_as_what_it_leaves_open(Qualifier qualifier, string written, string drawn) =>
        Assert.Equal(drawn, Drawn(FigureMark.Of(Figure(written, qualifier), FigureScale.Over([Figure("80")]))));

    [Fact]
    public void Where_an_axis_goes_below_zero_a_limit_goes_on_to_the_left()
    {
        var scale = FigureScale.Over([Figure("-40"), Figure("40")]);
        Assert.Equal("98 to 98, open from 2 to 98, on to the left", Drawn(FigureMark.Of(Figure("40", Qualifier.UpTo), scale)));
    }

    [Theory]
    [InlineData("over 40", Qualifier.Over, "40")]
    [InlineData("1.5 million", Qualifier.None, "1.5 million")]
    [InlineData("20 to 60 million", Qualifier.None, "20..60 million")]
    public void An_amount_is_told_without_its_unit(string expected, Qualifier qualifier, string written) =>
        Assert.Equal(expected, Figure(written, qualifier).Brief);

    [Theory]
    [InlineData("34.4%", "percent on the year before", "up 34.4%")]
    [InlineData("-3%", "percent on the year before", "down about 3%")]
    public void A_change_is_told_by_its_way(string written, string axis, string brief)
    {
        var change = Figure(written.TrimEnd('%'), written[0] == '-' ? Qualifier.About : Qualifier.None) with { Unit = Units.Of("percent-change")!, Base = "year-earlier" };
        Assert.Equal((axis, brief), (change.Axis, change.Brief));
    }

    [Theory]
    [InlineData("2025, Xinhua", null)]
    [InlineData("January–August 2025, National Radio and Television Administration", "January–August 2025, Nation…")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十", "一二三四五六七八九十一二三四五六七八九十一二三四五六七…")]
    public void Words_that_a_phone_has_no_room_for_are_cut(string label, string? narrow)
    {
        var row = new ModelObject<ChartRow>(ChartRow.Shape, new ChartRow(label, "over 1 billion", default, IsDisputed: false, Value.Null));
        Assert.True(row.TryGet("label_narrow", out var words));
        Assert.Equal(narrow, words.IsNull ? null : System.Text.RegularExpressions.Regex.Replace(words.ToString()!, "<[^>]*>", ""));
    }

    private static string Drawn(FigureMark mark)
    {
        var parts = new List<string> { string.Create(CultureInfo.InvariantCulture, $"{mark.From.Rounded} to {mark.To.Rounded}") };
        if (mark.IsHollow)
        {
            parts.Add("hollow");
        }

        parts.Add(mark.HasStretch ? string.Create(CultureInfo.InvariantCulture, $"open from {mark.OpenFrom.Rounded} to {mark.OpenTo.Rounded}") : "nothing open");
        if (mark.IsOpenLeft || mark.IsOpenRight)
        {
            parts.Add(mark.IsOpenRight ? "on to the right" : "on to the left");
        }

        return string.Join(", ", parts);
    }

    private static Figure Figure(string written, Qualifier qualifier = Qualifier.None)
    {
        Assert.True(Amount.TryParse(written, out var amount, out var fault), fault);
        return new Figure("sample", amount, Units.Of("views")!, qualifier, null, null, null);
    }
}
