using System.Collections.Immutable;
using StatiqSite.Content.Checking;
using StatiqSite.Content.Comparing;
using StatiqSite.Content.Kinds;
using StatiqSite.Content.Loading;
using StatiqSite.Content.Model;
using StatiqSite.Content.Relating;
using StatiqSite.Diagnostics;
using StatiqSite.Emitting;
using StatiqSite.Outputs;
using StatiqSite.Rendering;

namespace StatiqSite;

/// <summary>The whole pipeline: load, check, relate, render, emit. Each stage hands on a type of its own.</summary>
internal static class SiteBuild
{
    /// <summary>Writes the site to the output folder; a build with a fault leaves that folder as it was.</summary>
    public static BuildResult Run(SiteOptions options, CancellationToken cancellation = default)
    {
        var diagnostics = new DiagnosticBag();
        using var writer = OutputWriter.Begin(options, diagnostics);
        try
        {
            var built = Make(options, diagnostics, () => writer is null || diagnostics.HasErrors ? new NoTarget() : writer, cancellation);

            // Nothing is published from a build that failed: the site that stands is better than half a new one.
            var isFit = writer is not null && !diagnostics.HasErrors && !(options.IsStrict && diagnostics.HasAny);
            var (changed, removed) = isFit ? writer!.Publish() : (0, 0);
            return built with { IsPublished = isFit, Changed = changed, Removed = removed, Diagnostics = diagnostics.Sorted() };
        }
        catch (Exception failure) when (IsDiskFailure(failure))
        {
            OutputWriter.ReportFailure(options, failure, diagnostics);
            return new BuildResult { Diagnostics = diagnostics.Sorted() };
        }
    }

    /// <summary>Everything but the writing.</summary>
    public static BuildResult Check(SiteOptions options, CancellationToken cancellation = default)
    {
        var diagnostics = new DiagnosticBag();
        var built = Make(options, diagnostics, () => new NoTarget(), cancellation);
        return built with { Diagnostics = diagnostics.Sorted() };
    }

    /// <summary>The site of the preview: all is read, checked and related, and each file is made when it is asked for, even when something is wrong.</summary>
    /// <param name="memory">Of the readings before this one.</param>
    public static SiteFiles Open(SiteOptions options, ReadingMemory memory, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticBag();
        return new SiteFiles(Prepare(options, memory, diagnostics, cancellation), diagnostics, cancellation);
    }

    /// <summary>The whole site in memory.</summary>
    public static (BuildResult Result, SiteFiles Files) Preview(SiteOptions options, CancellationToken cancellation = default)
    {
        var files = Open(options, new ReadingMemory(), cancellation);
        files.MakeAll(options.Parallelism, () => true);
        return (ResultOf(files), files);
    }

    /// <summary>What is known of a site that was opened, so far.</summary>
    public static BuildResult ResultOf(SiteFiles files) => new() { Counts = files.Counts, Diagnostics = files.Diagnostics };

    /// <summary>What is known, without a page being made of it.</summary>
    public static Site Relate(SiteOptions options, DiagnosticBag diagnostics)
    {
        var tree = SourceTree.Read(options.SourcePaths, diagnostics);
        var catalog = ContentLoader.Load(tree, LoadingOf(options), diagnostics);
        ContentChecker.Check(catalog, diagnostics);
        return SiteRelator.Relate(catalog, new RelatingOptions(options.Now, ShowDrafts: options.IsPreview));
    }

    /// <summary>What differs between two states of the site, on the day of the later one.</summary>
    /// <param name="said">Takes what is wrong with the later state by itself; the former one is not to be mended any more.</param>
    /// <param name="lost">Takes what the change takes away.</param>
    public static SiteDifference Compare(SiteOptions former, SiteOptions later, DiagnosticBag said, DiagnosticBag lost)
    {
        var after = Relate(later, said);
        var before = Relate(former with { Now = after.Now }, new DiagnosticBag());
        return SiteComparer.Compare(before, after, lost);
    }

    /// <summary>The walk of all pages. Faults of content never keep templates from being tried: one run tells them all.</summary>
    /// <param name="targetOf">Asked when all content is known to be good or not: what is not will not be published.</param>
    private static BuildResult Make(
        SiteOptions options, DiagnosticBag diagnostics, Func<IOutputTarget> targetOf, CancellationToken cancellation)
    {
        var publication = Prepare(options, memory: null, diagnostics, cancellation);
        var files = SiteOutputs.Run(publication, targetOf(), options.Parallelism, diagnostics, cancellation);
        return new BuildResult { Counts = CountsView.Of(publication.Site), Files = files };
    }

    /// <summary>All but the files.</summary>
    private static Publication Prepare(SiteOptions options, ReadingMemory? memory, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        SourceTree tree = SourceTree.Read(options.SourcePaths, diagnostics);
        Catalog catalog = null!;
        Theme theme = null!;
        ImmutableArray<RuleStage> rules = [];
        ImmutableArray<SchemaDocument> fields = [];
        Parallel.Invoke(
            () => catalog = ContentLoader.Load(tree, LoadingOf(options) with { Memory = memory }, diagnostics),
            () =>
            {
                theme = ThemeLoader.Load(tree, diagnostics);

                // A theme of one's own need not have a manual.
                rules = theme.HasLayout("rule") ? SiteRules.Stages : [];
                fields = theme.HasLayout("fields") ? SchemaDocuments.Of(options.Kinds) : [];
            });
        cancellation.ThrowIfCancellationRequested();

        // Neither waits for the other: relating cannot fail, and leaves out what checking reports.
        Site site = null!;
        SiteViews views = null!;
        Parallel.Invoke(
            () => ContentChecker.Check(catalog, diagnostics),
            () =>
            {
                site = SiteRelator.Relate(catalog, new RelatingOptions(options.Now, ShowDrafts: options.IsPreview));
                views = new SiteViews(site, options);
            });
        cancellation.ThrowIfCancellationRequested();
        return new Publication(site, views, theme, tree, rules, fields);
    }

    // Only here are the rules of every stage known, and each has its page.
    private static LoadingOptions LoadingOf(SiteOptions options) => options.Loading with { RuleIds = [.. SiteRules.All.Select(rule => rule.Id)] };

    private static bool IsDiskFailure(Exception failure) => failure switch
    {
        IOException or UnauthorizedAccessException => true,
        AggregateException many => many.InnerExceptions.All(IsDiskFailure),
        _ => false,
    };
}

/// <summary>What a run found and did.</summary>
internal sealed record BuildResult
{
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    public CountsView Counts { get; init; } = new(0, 0, 0, 0, 0, 0);

    /// <summary>Files the site has.</summary>
    public int Files { get; init; }

    /// <summary>Files that are new or changed.</summary>
    public int Changed { get; init; }

    /// <summary>Files that went.</summary>
    public int Removed { get; init; }

    public bool IsPublished { get; init; }

    public int Errors => Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);

    public int Warnings => Diagnostics.Length - Errors;

    /// <summary>Errors fail; warnings too where the run is strict.</summary>
    public bool HasFailed(bool isStrict) => Errors > 0 || (isStrict && Warnings > 0);
}
