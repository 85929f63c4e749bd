using System.Diagnostics;
using System.Globalization;
using StatiqSite.Tests.Attacks;

namespace StatiqSite.Benchmarks;

/// <summary>Spoils copies of this repository's own site for so many minutes, one seed after the other, and makes each of them twice.</summary>
internal static class FuzzRun
{
    private const int Between = 50;

    /// <summary><c>fuzz --seed N --minutes M</c>; a find ends the run, and its tree stays on the disk.</summary>
    public static int Run(string[] arguments)
    {
        if (arguments is not ["--seed", var first, "--minutes", var minutes]
            || !int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
            || !double.TryParse(minutes, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var length))
        {
            Console.Error.WriteLine("fuzz --seed N --minutes M");
            return 2;
        }

        using var site = SiteCopy.Make();
        var round = new FuzzRound(site);
        var clock = Stopwatch.StartNew();
        var trees = 0;
        for (; clock.Elapsed.TotalMinutes < length; seed++)
        {
            if (round.FindingOf(seed) is { } finding)
            {
                var saved = Directory.CreateTempSubdirectory($"statiqsite-fuzz-{seed}-").FullName;
                site.CopyTo(saved);
                Console.WriteLine($"seed {seed}: {finding}");
                Console.WriteLine($"the tree: {saved}");
                return 1;
            }

            round.Restore();
            if (++trees % Between == 0)
            {
                Tell(trees, seed, clock.Elapsed);
            }
        }

        Tell(trees, seed - 1, clock.Elapsed);
        return 0;
    }

    private static void Tell(int trees, int seed, TimeSpan time) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{trees} trees to seed {seed}, each made twice, in {time.TotalMinutes:0.0} minutes; {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB at most; nothing found"));
}
