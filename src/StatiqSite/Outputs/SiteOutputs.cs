using System.Buffers;
using System.Collections.Immutable;
using StatiqSite.Content.Checking;
using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;
using StatiqSite.Rendering;

namespace StatiqSite.Outputs;

/// <summary>Every format the site is published in, and what runs them.</summary>
internal static class SiteOutputs
{
    public static readonly Rule DuplicateOutput = new(
        "duplicate-output", Severity.Error, "No two files of the site have one name, case aside.");

    /// <summary>Every format; the order is that of nothing but this list, and the longest single piece of work comes first.</summary>
    public static readonly ImmutableArray<IOutput> All =
    [
        new SearchOutput(),
        new PagesOutput(),
        new KindIndexOutput(),
        new TagsOutput(),
        new TimelineOutput(),
        new FiguresOutput(),
        new ConnectionsOutput(),
        new SourcesOutput(),
        new SinglePagesOutput(),
        new RulePagesOutput(),
        new FieldPagesOutput(),
        new FeedOutput(),
        new SitemapOutput(),
        new RedirectsOutput(),
        new HeadersOutput(),
        new AdminOutput(),
        new AssetsOutput(),
    ];

    /// <summary>Makes every file of every format and hands each to the target as soon as it is there.</summary>
    /// <returns>How many files the target took.</returns>
    public static int Run(
        Publication publication, IOutputTarget target, int parallelism, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = parallelism, CancellationToken = cancellation };
        List<OutputFile> files = [];

        // The index of figures is asked for while files are listed, and is most of that; so it is made beside the rest.
        Parallel.Invoke(options, () => files = [.. FilesOf(publication, diagnostics)], () => _ = publication.Views.Figures);
        var taken = 0;
        Parallel.ForEach(
            files,
            options,
            () => new PageRenderer(publication.Views, publication.Theme, cancellation),
            (file, _, renderer) =>
            {
                Interlocked.Add(ref taken, Make(file, renderer, target, diagnostics));
                return renderer;
            },
            _ => { });
        return taken;
    }

    /// <summary>Every file the site has, listed as far as it is walked; two of one name are reported, and the first has it.</summary>
    public static IEnumerable<OutputFile> FilesOf(Publication publication, DiagnosticBag diagnostics) =>
        WithoutDoubles(All.SelectMany(output => output.FilesOf(publication)), publication.Site.Catalog, diagnostics);

    /// <summary>Makes the bytes of one file; a file with a fault is reported and not handed on.</summary>
    /// <returns>How many files were handed on.</returns>
    public static int Make(OutputFile file, PageRenderer renderer, IOutputTarget target, DiagnosticBag diagnostics)
    {
        switch (file)
        {
            // Only a template can fail, so only what it makes is made for nobody.
            case OutputFile.Rendered rendered:
                if (!renderer.TryRender(rendered.Layout, rendered.View(), rendered.Subject, diagnostics, out var page))
                {
                    return 0;
                }

                target.Accept(file.Path, page);
                return 1;

            case OutputFile.Written written when target.Keeps:
                var buffer = new ArrayBufferWriter<byte>();
                written.Write(buffer);
                target.Accept(file.Path, buffer.WrittenSpan);
                return 1;

            case OutputFile.Copied copied when target.Keeps:
                target.Accept(file.Path, copied.Bytes.Span);
                return 1;

            case OutputFile.Bundle bundle when target.Keeps:
                var count = 0;
                foreach (var (path, bytes) in bundle.Make())
                {
                    target.Accept(path, bytes);
                    count++;
                }

                return count;

            default:
                return 0;
        }
    }

    private static IEnumerable<OutputFile> WithoutDoubles(IEnumerable<OutputFile> files, Catalog catalog, DiagnosticBag diagnostics)
    {
        // Case aside: on Windows and macOS the two files would be one.
        var seen = new Dictionary<string, OutputFile>(StringComparer.OrdinalIgnoreCase);
        Claims? claims = null;
        foreach (var file in files)
        {
            if (seen.TryAdd(file.Path, file))
            {
                yield return file;
                continue;
            }

            claims ??= new Claims(catalog);
            if (claims.AreTold(file, seen[file.Path]))
            {
                continue;
            }

            diagnostics.Add(new Diagnostic(DuplicateOutput, PlaceOf(file), $"two things would be published at `/{file.Path}`")
            {
                Notes = [$"the other one is `{SourceOf(seen[file.Path])}`"],
                Help = "give one of them another name",
            });
        }
    }

    private static SourceSpan PlaceOf(OutputFile file) => new SourceText(SourceOf(file), "").Span(0, 0);

    /// <summary>What a file is made from; of one that the build makes, its own path.</summary>
    private static string SourceOf(OutputFile file) => file switch
    {
        OutputFile.Rendered rendered => rendered.Subject,
        OutputFile.Copied copied => copied.Source,
        _ => file.Path,
    };

    /// <summary>The clashes that rules of content have told already, closer to their cause.</summary>
    private sealed class Claims(Catalog catalog)
    {
        private readonly GeneratedAddresses _generated = GeneratedAddresses.Of(catalog);

        private readonly HashSet<string> _claimedTwice = catalog.Pages.Select(page => page.Url)
            .Concat(catalog.Pages.SelectMany(page => page.RedirectFrom).Select(redirect => AddressOf(OutputFile.PathOf(redirect.From))))
            .GroupBy(address => address, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Skip(1).Any())
            .Select(group => group.Key)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

        public bool AreTold(OutputFile file, OutputFile other) =>
            (file is OutputFile.Copied && other is OutputFile.Copied && IsAsset(file) && IsAsset(other))
            || (_generated.Contains(AddressOf(file.Path)) && _generated.Contains(AddressOf(other.Path)))
            || _claimedTwice.Contains(AddressOf(file.Path));

        // Only names that differ by case clash there.
        private static bool IsAsset(OutputFile file) => file.Path.StartsWith("assets/", StringComparison.OrdinalIgnoreCase);

        private static string AddressOf(string path) =>
            path.EndsWith("index.html", StringComparison.OrdinalIgnoreCase) ? $"/{path[..^"index.html".Length]}" : $"/{path}";
    }
}
