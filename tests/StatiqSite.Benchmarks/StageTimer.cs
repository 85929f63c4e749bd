using System.Diagnostics;
using System.Globalization;
using StatiqSite.Content.Checking;
using StatiqSite.Content.Kinds;
using StatiqSite.Content.Loading;
using StatiqSite.Content.Model;
using StatiqSite.Content.Relating;
using StatiqSite.Diagnostics;
using StatiqSite.Outputs;
using StatiqSite.Rendering;
using StatiqSite.Searching;

namespace StatiqSite.Benchmarks;

/// <summary>Measures what each stage of a build costs: processor time, allocation and what stays in memory.</summary>
internal static class StageTimer
{
    /// <summary><c>stages FOLDER</c>: the site in that folder, checked once, the runtime cold.</summary>
    public static int Run(string[] arguments)
    {
        if (arguments is not [var root])
        {
            Console.Error.WriteLine("stages FOLDER");
            return 1;
        }

        var options = SiteOptions.For(root);
        var diagnostics = new DiagnosticBag();
        Console.WriteLine("| stage | processor | wall | allocated | kept | collections | paused |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        var tree = Measure("reading files", () => SourceTree.Read(options.SourcePaths, diagnostics));
        var catalog = Measure("loading", () => ContentLoader.Load(tree, diagnostics));
        var theme = Measure("loading the theme", () => ThemeLoader.Load(tree, diagnostics));
        Measure("checking", () => Check(catalog, diagnostics));
        var site = Measure("relating", () => SiteRelator.Relate(catalog, new RelatingOptions(options.Now, ShowDrafts: false)));
        var publication = Measure("views", () => new Publication(site, new SiteViews(site, options), theme, tree, SiteRules.Stages, SchemaDocuments.Of(catalog.Kinds)));
        _ = Measure("the search index, by itself", () => SearchFiles.Of(SearchIndex.Of(publication.Views), publication.Views.Address));
        _ = Measure("rendering", () => SiteOutputs.Run(publication, new NoTarget(), options.Parallelism, diagnostics, CancellationToken.None));
        GC.KeepAlive(publication);
        return diagnostics.HasErrors ? 1 : 0;
    }

    private static DiagnosticBag Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        ContentChecker.Check(catalog, diagnostics);
        return diagnostics;
    }

    private static T Measure<T>(string stage, Func<T> work)
    {
        var clock = Stopwatch.StartNew();
        var processor = Environment.CpuUsage.TotalTime;
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var paused = GC.GetTotalPauseDuration();
        int[] collections = [GC.CollectionCount(0), GC.CollectionCount(1), GC.CollectionCount(2)];
        var result = work();
        processor = Environment.CpuUsage.TotalTime - processor;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        var counts = string.Join('/', collections.Select((before, generation) => GC.CollectionCount(generation) - before));
        paused = GC.GetTotalPauseDuration() - paused;
        var wall = clock.Elapsed;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {stage} | {processor.TotalSeconds:0.00} s | {wall.TotalSeconds:0.00} s | {allocated >> 20:N0} MB | {GC.GetTotalMemory(forceFullCollection: true) >> 20:N0} MB | {counts} | {paused.TotalSeconds:0.00} s |"));
        return result;
    }
}
