using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using StatiqSite.Templating.Values;

namespace StatiqSite.Benchmarks;

/// <summary>Times the first thousand pages of a fresh process, the engine's and the hand-written program's, each in processes of its own.</summary>
internal static class TemplateCold
{
    private const int Runs = 9;
    private const double Most = 3;

    private static readonly int[] Marks = [1, 10, 100, 1000];

    /// <summary>Publishes this program as a site's builder gets it, and starts it in turns.</summary>
    public static int Run(string root)
    {
        var work = Directory.CreateTempSubdirectory("statiqsite-").FullName;
        try
        {
            if (Publish(work) is not { } program)
            {
                return 1;
            }

            var engine = new List<double[]>();
            var hand = new List<double[]>();
            for (var run = 0; run < Runs; run++)
            {
                engine.Add(Start(program, root, "engine"));
                hand.Add(Start(program, root, "hand"));
            }

            for (var i = 0; i < Marks.Length; i++)
            {
                var (ours, theirs) = (engine.Min(run => run[i]), hand.Min(run => run[i]));
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"cold, page {Marks[i]}: {ours:F1} ms, by hand {theirs:F1} ms: {ours / theirs:F2} x"));
            }

            var ratio = engine.Min(run => run[^1]) / hand.Min(run => run[^1]);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"cold: {ratio:F2} x (must {Most} x); the best of {Runs} processes each, in turns"));
            return ratio <= Most ? 0 : 1;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    /// <summary>One process's part: prints the milliseconds from just before the first parse to the end of each marked page.</summary>
    public static int RunOnce(string root, bool isEngine)
    {
        var folder = Path.Combine(root, "page");
        var json = File.ReadAllText(Path.Combine(folder, "model.json"));
        return isEngine ? RunEngine(folder, JsonModel.Read(json)) : RunByHand(json);
    }

    private static int RunEngine(string folder, Value model)
    {
        var clock = Stopwatch.StartNew();
        if (TemplateWork.Load(folder, "page", model) is not { } work)
        {
            return 1;
        }

        return Time(clock, work.Render);
    }

    private static int RunByHand(string json)
    {
        using var document = JsonDocument.Parse(json);
        var buffer = new TemplateHandBuffer();
        var clock = Stopwatch.StartNew();
        var hand = new TemplatePageByHand(document.RootElement);
        return Time(clock, () =>
        {
            buffer.Reset();
            hand.Write(buffer);
        });
    }

    private static int Time(Stopwatch clock, Action render)
    {
        var times = new double[Marks.Length];
        var mark = 0;
        for (var i = 1; mark < Marks.Length; i++)
        {
            render();
            if (i == Marks[mark])
            {
                times[mark++] = clock.Elapsed.TotalMilliseconds;
            }
        }

        Console.WriteLine(string.Join(' ', times.Select(time => time.ToString("F3", CultureInfo.InvariantCulture))));
        return 0;
    }

    private static double[] Start(string program, string root, string part)
    {
        var start = new ProcessStartInfo(program, ["templates", Path.GetFullPath(root), part]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var line = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return [.. line.Split(' ', StringSplitOptions.TrimEntries).Select(time => double.Parse(time, CultureInfo.InvariantCulture))];
    }

    private static string? Publish(string work)
    {
        var folder = Path.Combine(work, "program");
        string[] arguments =
        [
            "publish", Path.Combine(Repository.Root, "tests", "StatiqSite.Benchmarks"), "-c", "Release", "-r", "linux-x64",
            "--self-contained", "false", "-p:PublishReadyToRun=true", "-o", folder, "-v", "q", "--nologo",
        ];
        using var process = Process.Start("dotnet", arguments);
        process.WaitForExit();
        return process.ExitCode == 0 ? Path.Combine(folder, "StatiqSite.Benchmarks") : null;
    }
}
