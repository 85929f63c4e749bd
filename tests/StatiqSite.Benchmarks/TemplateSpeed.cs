using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using StatiqSite.Diagnostics;
using StatiqSite.Templating;
using StatiqSite.Templating.Evaluation;

namespace StatiqSite.Benchmarks;

/// <summary>Times the template engine against hand-written code that writes the same bytes; bytes are checked first.</summary>
internal static class TemplateSpeed
{
    // Odd, for the median; so many that a spell in which the machine is slow is a small part of them.
    private const int Rounds = 151;

    public static int Run(string[] arguments)
    {
        var root = arguments.Length > 0 ? arguments[0] : "../shared/bench/scriban";
        switch (arguments)
        {
            case [_, "cold"]:
                return TemplateCold.Run(root);
            case [_, "engine" or "hand"]:
                return TemplateCold.RunOnce(root, isEngine: arguments[1] == "engine");
            default:
                break;
        }

        var page = Measure(root, "page", "page", turns: 400, most: 2.6, goal: 1.5);
        var list = Measure(root, "list", "list", turns: 20, most: 4, goal: 2);
        MeasureParsing(root);
        return page && list ? 0 : 1;
    }

    private static bool Measure(string root, string name, string entry, int turns, double most, double goal)
    {
        var work = TemplateWork.Load(Path.Combine(root, name), entry);
        if (work is null)
        {
            return false;
        }

        var byHand = ByHand(name, work.Model);
        work.Render();
        byHand(work.Buffer);
        if (!work.IsExpected(work.Context.Output.Written, "engine") || !work.IsExpected(work.Buffer.Written, "hand-written"))
        {
            return false;
        }

        void Hand()
        {
            work.Buffer.Reset();
            byHand(work.Buffer);
        }

        WarmUp(work.Render, Hand);
        var engine = new List<double>();
        var hand = new List<double>();
        var allocated = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            engine.Add(Time(work.Render, turns));
            allocated.Add((GC.GetAllocatedBytesForCurrentThread() - bytes) / (double)turns);
            hand.Add(Time(Hand, turns));
        }

        // Both sides of a pair ran within milliseconds of each other: the ratio stands where the machine wavers.
        var ratio = Median([.. engine.Zip(hand, (ours, theirs) => ours / theirs)]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name}: {Median(engine):F2} us, by hand {Median(hand):F2} us: {ratio:F2} x (must {most} x, goal {goal} x); {Median(allocated):F0} bytes allocated"));
        return ratio <= most;
    }

    private static Action<TemplateHandBuffer> ByHand(string name, JsonElement model) =>
        name == "page" ? new TemplatePageByHand(model).Write : new TemplateListByHand(model).Write;

    // Without it, code of the first tier would be timed.
    private static void WarmUp(params Action[] actions)
    {
        foreach (var seconds in (double[])[1.5, 0.5])
        {
            foreach (var action in actions)
            {
                for (var clock = Stopwatch.StartNew(); clock.Elapsed.TotalSeconds < seconds;)
                {
                    action();
                }
            }

            Thread.Sleep(200);
        }
    }

    private static double Time(Action action, int turns)
    {
        var start = Process.GetCurrentProcess().TotalProcessorTime;
        var clock = Stopwatch.GetTimestamp();
        for (var i = 0; i < turns; i++)
        {
            action();
        }

        // The processor's clock ticks too coarsely for short rounds; it is the bound where the machine is busy.
        var wall = Stopwatch.GetElapsedTime(clock).TotalMicroseconds;
        var cpu = (Process.GetCurrentProcess().TotalProcessorTime - start).TotalMicroseconds;
        return (cpu > 0 ? Math.Min(wall, cpu + 1000) : wall) / turns;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    /// <summary>Parses all templates of the page again and again.</summary>
    private static void MeasureParsing(string root)
    {
        var sources = Directory.EnumerateFiles(Path.Combine(root, "page"), "*.sbn")
            .Select(path => new SourceText(Path.GetFileName(path), File.ReadAllText(path)))
            .ToList();
        var bytes = sources.Sum(source => Encoding.UTF8.GetByteCount(source.Text));
        var settings = new TemplateSettings { IsLenient = true };
        void Parse()
        {
            foreach (var source in sources)
            {
                _ = Template.Parse(source, settings, new DiagnosticBag());
            }
        }

        WarmUp(Parse);
        var times = Enumerable.Range(0, Rounds).Select(_ => Time(Parse, turns: 400)).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"parse: {bytes / Median(times):F1} MB/s"));
    }
}
