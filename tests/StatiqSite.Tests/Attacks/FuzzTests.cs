using Xunit;

namespace StatiqSite.Tests.Attacks;

/// <summary>Whatever happens to the files of a site, the program answers with diagnostics, twice the same.</summary>
/// <remarks>The verb <c>fuzz</c> of the benchmarks makes the long run of other accidents.</remarks>
public sealed class FuzzTests
{
    private const int Seed = 20_261_120;
    private const int Rounds = 10;

    [Fact]
    public void A_spoiled_site_is_reported_and_never_throws_and_comes_out_twice_the_same()
    {
        using var site = SiteCopy.Make();
        var round = new FuzzRound(site);
        for (var seed = Seed; seed < Seed + Rounds; seed++)
        {
            var finding = round.FindingOf(seed);
            Assert.True(finding is null, $"seed {seed}: {finding}");
            round.Restore();
        }
    }
}
