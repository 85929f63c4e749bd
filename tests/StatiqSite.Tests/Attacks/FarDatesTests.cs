using System.Text;
using Xunit;

namespace StatiqSite.Tests.Attacks;

/// <summary>The first and the last date that can be written are dates like any other, and a crowd of them is still a picture.</summary>
public sealed class FarDatesTests
{
    [Theory]
    [InlineData("9999-12-31", "9999-11-30")]
    [InlineData("0001-01-01", "0001-01-02")]
    [InlineData("9999", "0001")]
    [InlineData("9999-Q4", "99XX")]
    [InlineData("9999-24", "999X")]
    [InlineData("../0001", "../0001-01-01")]
    [InlineData("9999/..", "9999-12-31/..")]
    [InlineData("0001/9999", "late 9999-12")]
    public void The_ends_of_the_calendar_are_drawn(string first, string second)
    {
        using var site = SiteCopy.Make();
        site.Write("input/terms/far.md", Page($"  - {{ date: {first}, label: One, source: china-daily-2026-01-02 }}\n  - {{ date: {second}, label: Two, source: china-daily-2026-01-02 }}\n"));

        var result = SiteBuild.Check(site.Options, TestContext.Current.CancellationToken);

        Assert.Equal(0, result.Errors);
    }

    [Fact]
    public void More_events_than_an_eye_can_part_are_drawn_as_bars()
    {
        using var site = SiteCopy.Make();
        var events = new StringBuilder();
        for (var i = 0; i < 4_500; i++)
        {
            events.Append("  - { date: 2024, label: L, source: china-daily-2026-01-02 }\n");
        }

        site.Write("input/terms/far.md", Page(events.ToString()));
        var (_, made) = SiteBuild.Preview(site.Options, TestContext.Current.CancellationToken);

        var page = Encoding.UTF8.GetString(made["terms/far/index.html"]);
        Assert.Equal(1, page.Split("<svg class=\"strip density\"").Length - 1);
    }

    private static string Page(string events) => $"---\ntitle: Far\nsummary: Far.\nevents:\n{events}---\n";
}
