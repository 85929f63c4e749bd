using System.Globalization;
using StatiqSite.Diagnostics.Formats;
using Xunit;

namespace StatiqSite.Tests.Attacks;

/// <summary>Whatever happens to the files of a site, the program answers with diagnostics, twice the same.</summary>
/// <remarks><c>FUZZ_SEED</c> and <c>FUZZ_ROUNDS</c> make a long run of other accidents by hand.</remarks>
public sealed class FuzzTests
{
    private static readonly int Seed = Setting("FUZZ_SEED", 20_261_120);
    private static readonly int Rounds = Setting("FUZZ_ROUNDS", 12);

    [Fact]
    public void A_spoiled_site_is_reported_and_never_throws()
    {
        using var site = SiteCopy.Make();
        string[] content = [.. site.Files.Keys.Where(path => !path.StartsWith("theme/", StringComparison.Ordinal))];
        string[] theme = [.. site.Files.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal))];
        for (var round = 0; round < Rounds; round++)
        {
            var spoiler = new Spoiler(Seed + round);
            string[] paths = [.. spoiler.Choose(content, 12), .. round % 3 == 0 ? spoiler.Choose(theme, 2) : []];
            foreach (var path in paths)
            {
                site.Write(path, spoiler.Spoil(site.Files[path]));
            }

            var first = Told(site, isSerial: false, round);
            var second = Told(site, isSerial: true, round);
            Assert.Equal(first, second);
            Assert.DoesNotContain('\u001b', first);
            foreach (var path in paths)
            {
                site.Write(path, site.Files[path]);
            }
        }
    }

    /// <summary>The whole report of a run, in every format.</summary>
    private static string Told(SiteCopy site, bool isSerial, int round)
    {
        try
        {
            var result = SiteBuild.Check(site.Options with { IsSerial = isSerial });
            var told = new StringWriter(CultureInfo.InvariantCulture);
            foreach (var format in DiagnosticFormats.All)
            {
                format.Write(result.Diagnostics, told, FormatOptions.Plain);
            }

            return told.ToString();
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"FUZZ_SEED={Seed + round} FUZZ_ROUNDS=1"), failure);
        }
    }

    private static int Setting(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var set) ? set : usual;
}
