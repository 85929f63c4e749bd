using Xunit;

namespace StatiqSite.Tests.Rendering;

/// <summary>All figures as comma-separated values.</summary>
public sealed class FigureTableTests
{
    [Fact]
    public void Every_figure_is_a_row_and_no_cell_is_a_formula()
    {
        using var site = new TestSite();
        site.Write("input/series/dawn.md",
            """
            ---
            title: Dawn
            summary: A series.
            tags: [family]
            facts:
              - id: views
                says: "=HYPERLINK(1), it said \"so\"."
                measure: views
                scope: "+1, all"
                value: 1..2 billion
                qualifier: over
                unit: views
                as_of: early 2025-12
                source: variety-2025
              - id: fall
                says: ＝1+1 fell.
                measure: fall
                value: -3.50
                unit: percent-change
                base: year-earlier
                source: variety-2025
            ---
            Prose.

            """);
        site.BuildSoundly();

        Assert.Equal(
            """
            measure,low,high,qualifier,unit,counted,base,out_of,scope,as_of,as_of_earliest,as_of_latest,page,fact,says,sources,disputed
            fall,-3.5,-3.5,,percent-change,,year-earlier,,,,,,https://example.org/series/dawn/,https://example.org/series/dawn/#fall,'＝1+1 fell.,variety-2025,no
            views,1000000000,2000000000,over,views,,,,"'+1, all",early 2025-12,2025-12-01,2025-12-10,https://example.org/series/dawn/,https://example.org/series/dawn/#views,"'=HYPERLINK(1), it said ""so"".",variety-2025,no

            """,
            site.ReadOutput("figures/figures.csv"));
    }
}
