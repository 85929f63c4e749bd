using StatiqSite.Content.Evidence;
using StatiqSite.Content.Facts;
using StatiqSite.Content.Model;
using Xunit;

namespace StatiqSite.Content.Tests.Evidence;

public sealed class FigureMathTests
{
    private static readonly Page Home = Sample.Page("place", "zhengzhou");
    private static readonly FigureMath Math = new(Sample.Catalog([Home], sources: "one"));

    [Theory]
    [InlineData("484 million", "662 million", "people", "up from 484 million people", "178 million people")]
    [InlineData("1.37 billion", "0.97 billion", "CNY", "down from 1.37 billion yuan", "−400 million yuan")]
    [InlineData("40", "47.3", "percent", "up from 40 percent", "7.3 percentage points")]
    [InlineData("15", "over 40", "people", "up from 15 people", null)]
    [InlineData("over 40", "15", "people", "down from over 40 people", null)]
    [InlineData("over 3 billion", "over 4 billion", "views", null, null)]
    [InlineData("about 100", "about 200", "jobs", "up from about 100 jobs", "about 100 jobs")]
    [InlineData("about 100", "104", "jobs", null, "about 4 jobs")]
    [InlineData("245 million", "245 million", "people", "unchanged", "0 people")]
    [InlineData("10..18", "5", "days", "down from 10 to 18 days", null)]
    [InlineData("10..18", "12", "days", null, null)]
    [InlineData("under 4", "4", "days", "up from under 4 days", null)]
    public void Says_which_way_it_went_and_by_how_much_where_that_is_sure(string earlier, string later, string unit, string? shown, string? by)
    {
        var (one, other) = (Fact(earlier, unit, "2024-06"), Fact(later, unit, "2025-12"));
        var change = Math.Between(one, other)!;
        Assert.Equal((shown, by), (change.Shown, change.By?.Shown));
        Assert.Equal((one, other), (change.Earlier, change.Later));
        Assert.Equal((one, other), (Math.Between(other, one)!.Earlier, Math.Between(other, one)!.Later));
    }

    [Fact]
    public void Refuses_what_is_not_of_one_measure_scope_unit_and_kind()
    {
        var fact = Fact("40", "people", "2024-06");
        var later = Fact("60", "people", "2025-06");
        Assert.NotNull(Math.Between(fact, later));
        Assert.Null(Math.Between(fact, Changed(later, figure => figure with { Measure = "viewers" })));
        Assert.Null(Math.Between(fact, Changed(later, figure => figure with { Unit = Units.Of("jobs")! })));
        Assert.Null(Math.Between(fact, Fact("60 million", "USD", "2025-06")));
        Assert.Null(Math.Between(fact, later with { Fact = later.Fact with { Scope = "season 2" } }));
        Assert.Null(Math.Between(fact, later with { Page = Sample.Page("place", "xian") }));
        Assert.Null(Math.Between(fact, later with { Fact = later.Fact with { Figure = null } }));
        Assert.Null(Math.Between(Counted("sets", "2024"), Counted("bases", "2025")));
        Assert.NotNull(Math.Between(Counted("sets", "2024"), Counted("the Sets", "2025")));
        Assert.Null(Math.Between(Rated(5, "2024"), Rated(10, "2025")));
        Assert.NotNull(Math.Between(Rated(10, "2024"), Rated(10, "2025")));
        Assert.Null(Math.Between(Fact("3", "percent-change", "2024"), Fact("4", "percent-change", "2025")));
    }

    [Theory]
    [InlineData("2024", "2025", true)]
    [InlineData("2024-Q1", "2024-Q2", true)]
    [InlineData("2024-01/2024-08", "2025-01/2025-08", true)]
    [InlineData("2024-06-30", "2025-12", true)]
    [InlineData("2024", "2025-Q1", false)]
    [InlineData("2024", "2025-01/2025-08", false)]
    [InlineData("2024-06", "2025", false)]
    [InlineData("2025", "2025", false)]
    [InlineData("2025-06/2025-08", "2025-08/2025-10", false)]
    [InlineData("../2024", "2025", false)]
    [InlineData("2024-06", "2024-06-12", false)]
    public void Compares_only_two_times_that_are_apart_and_alike_long(string earlier, string later, bool expected) =>
        Assert.Equal(expected, Math.Between(Fact("4", "people", earlier), Fact("5", "people", later)) is not null);

    private static FactAtHome Counted(string things, string asOf) => Changed(Fact("4", "count", asOf), figure => figure with { Of = things });

    private static FactAtHome Rated(decimal best, string asOf) => Changed(Fact("4", "rating", asOf), figure => figure with { OutOf = best });

    private static FactAtHome Changed(FactAtHome fact, Func<Figure, Figure> change) => fact with { Fact = fact.Fact with { Figure = change(fact.Fact.Figure!) } };

    private static FactAtHome Fact(string value, string unit, string asOf)
    {
        var word = Qualifiers.Words.FirstOrDefault(word => value.StartsWith(word + " ", StringComparison.Ordinal)) ?? "";
        Assert.True(Amount.TryParse(value[word.Length..].Trim(), out var amount, out var fault), fault);
        _ = Qualifiers.TryParse(word, out var qualifier);
        return new FactAtHome(Home, Sample.Fact("x", "one") with
        {
            Figure = new Figure("measure", amount, Units.Of(unit)!, qualifier, Base: null, Of: null, OutOf: null),
            AsOf = Sample.Date(asOf),
        });
    }
}
