using System.Diagnostics;
using System.Globalization;

namespace StatiqSite.Benchmarks;

/// <summary>Measures cold builds of synthetic sites by the published program, on disk and in memory.</summary>
internal static class SiteTimer
{
    private const int Runs = 5;

    private static readonly int[] Sizes = [1_000, 10_000];

    private static readonly string[] Built = ["output", "cache"];

    /// <summary><c>sites</c>, or <c>sites N …</c> for other sizes.</summary>
    public static int Run(string[] arguments)
    {
        var sizes = arguments.Length == 0
            ? Sizes
            : [.. arguments.Select(size => int.Parse(size, NumberStyles.None, CultureInfo.InvariantCulture))];
        var work = Directory.CreateTempSubdirectory("statiqsite-").FullName;
        try
        {
            if (Publish(work) is not { } program)
            {
                return 1;
            }

            Console.WriteLine("| pages | on | build | best | peak memory | output |");
            Console.WriteLine("| ---: | --- | ---: | ---: | ---: | ---: |");
            return sizes.All(size => Measure(program, size, work)) ? 0 : 1;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    // What a reader of the README would run: compiled ahead, for this machine.
    private static string? Publish(string work)
    {
        var folder = Path.Combine(work, "program");
        string[] arguments =
        [
            "publish", Path.Combine(Repository.Root, "src", "StatiqSite"), "-c", "Release", "-r", "linux-x64",
            "--self-contained", "false", "-p:PublishReadyToRun=true", "-o", folder, "-v", "q", "--nologo",
        ];
        using var process = Process.Start("dotnet", arguments);
        process.WaitForExit();
        return process.ExitCode == 0 ? Path.Combine(folder, "statiqsite") : null;
    }

    private static bool Measure(string program, int pages, string work)
    {
        var places = new[] { ("disk", work), ("memory", "/dev/shm") };
        foreach (var (name, place) in places.Where(place => Directory.Exists(place.Item2)))
        {
            var site = Path.Combine(place, $"statiqsite-{Environment.ProcessId}-{pages}");
            try
            {
                SiteGenerator.Write(pages, site);
                var runs = Enumerable.Range(0, Runs).Select(_ => BuildOnce(program, site)).ToArray();
                if (runs.Any(run => run.ExitCode != 0))
                {
                    Console.Error.WriteLine($"the build of {pages} pages failed");
                    return false;
                }

                var times = runs.Select(run => run.Seconds).Order().ToArray();
                var files = Directory.EnumerateFiles(Path.Combine(site, "output"), "*", SearchOption.AllDirectories).Count();
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {pages:N0} | {name} | {times[Runs / 2]:0.00} s | {times[0]:0.00} s | {runs.Max(run => run.Megabytes):N0} MB | {files:N0} files |"));
            }
            finally
            {
                if (Directory.Exists(site))
                {
                    Directory.Delete(site, recursive: true);
                }
            }
        }

        return true;
    }

    // Cold: no output and no cache of an earlier build; the sources are in the system's own cache.
    private static BuildRun BuildOnce(string program, string site)
    {
        foreach (var folder in Built.Select(name => Path.Combine(site, name)))
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        var start = new ProcessStartInfo(program, ["build"])
        {
            WorkingDirectory = site,
            RedirectStandardOutput = true,
        };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var peak = 0L;
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(10)))
        {
            peak = Math.Max(peak, PeakOf(process.Id));
        }

        var seconds = clock.Elapsed.TotalSeconds;
        output.Wait();
        return new BuildRun(process.ExitCode, seconds, peak / 1024);
    }

    // The kernel keeps the peak itself, in kilobytes; it is read until the process is gone.
    private static long PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status")
                .FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null
                ? 0
                : long.Parse(line.AsSpan(6).Trim(" \tkB"), NumberStyles.None, CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private readonly record struct BuildRun(int ExitCode, double Seconds, long Megabytes);
}
