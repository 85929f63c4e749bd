using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using StatiqSite.Diagnostics;
using StatiqSite.Templating;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Tests;

namespace StatiqSite.Benchmarks;

/// <summary>Times the templates that never end by themselves, each until its limit ends it.</summary>
internal static class RunawayTimer
{
    private const double Most = 1;
    private const int LettersShown = 90;

    public static int Run()
    {
        ImmutableArray<string> templates =
            [.. Runaways.All.Select(row => row.Template), .. Advisories.All.Select(row => row.Template)];

        // The first one pays for what a process has to do once.
        Time(templates[0]);
        var times = new List<(double Clock, double Processor, string Template)>();
        foreach (var template in templates)
        {
            if (Time(template) is not var (clock, processor))
            {
                Console.WriteLine($"ends without a fault: {Shown(template)}");
                return 1;
            }

            times.Add((clock, processor, template));
            Console.WriteLine(Line(times[^1]));
        }

        var slowest = times.MaxBy(time => time.Processor);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"slowest of {times.Count} (must {Most} s):"));
        Console.WriteLine(Line(slowest));
        return slowest.Processor <= Most ? 0 : 1;
    }

    private static (double Clock, double Processor)? Time(string text)
    {
        using var process = Process.GetCurrentProcess();
        GC.Collect();
        process.Refresh();
        var (clock, before) = (Stopwatch.StartNew(), process.TotalProcessorTime);
        var settings = new TemplateSettings();
        var diagnostics = new DiagnosticBag();
        if (Template.Parse(new SourceText("page.html", text), settings, diagnostics) is { } page)
        {
            page.TryRender(new EvaluationContext(settings, new Limits(), new Itself(page), DateTime.UnixEpoch, seed: 0), diagnostics);
        }

        process.Refresh();
        return diagnostics.HasErrors
            ? (clock.Elapsed.TotalSeconds, (process.TotalProcessorTime - before).TotalSeconds)
            : null;
    }

    private static string Line((double Clock, double Processor, string Template) time) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{time.Clock,7:F3} s, {time.Processor,7:F3} s of processor: {Shown(time.Template)}");

    private static string Shown(string template) =>
        template.Length <= LettersShown ? template : $"{template[..LettersShown]} …";

    private sealed class Itself(ITemplateBody page) : ITemplateLoader
    {
        public IEnumerable<string> Names => ["itself"];

        public ITemplateBody? Load(string name) => name == "itself" ? page : null;
    }
}
