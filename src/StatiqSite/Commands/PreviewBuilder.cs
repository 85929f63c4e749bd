using System.Diagnostics;
using StatiqSite.Content.Loading;
using StatiqSite.Outputs;
using StatiqSite.Serving;

namespace StatiqSite.Commands;

/// <summary>Opens the site again and again; the one being served is replaced as a whole. What nobody asks for is tried behind that, for the faults of its templates.</summary>
internal sealed class PreviewBuilder(SiteOptions options, Report report, CancellationToken cancellation)
{
    // One core stays free for the pages that are asked for.
    private static readonly int Parallelism = Math.Max(1, Environment.ProcessorCount - 1);

    private readonly Lock _opening = new();
    private readonly ReadingMemory _memory = new();
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile PreviewSite _site = PreviewSite.Empty;

    /// <summary>Waits for the first one.</summary>
    public PreviewSite Site
    {
        get
        {
            _opened.Task.Wait();
            return _site;
        }
    }

    /// <summary>Reads what has changed and serves that from here on. A fault of ours leaves what was served last.</summary>
    public void Open()
    {
        lock (_opening)
        {
            var watch = Stopwatch.StartNew();
            Survive(() =>
            {
                var files = SiteBuild.Open(options, _memory, cancellation);
                var known = files.Diagnostics.Length;
                Serve(files);
                Task.Run(() => Survive(() => TryAll(files, known, watch)), CancellationToken.None);
            });
            _opened.TrySetResult();
        }
    }

    private void Serve(SiteFiles files) => _site = new PreviewSite(_site.Version + 1, files, () => files.Diagnostics) { Root = options.Root };

    private void TryAll(SiteFiles files, int known, Stopwatch watch)
    {
        files.MakeAll(Parallelism, () => IsServed(files));
        lock (_opening)
        {
            if (!IsServed(files))
            {
                return;
            }

            var result = SiteBuild.ResultOf(files);
            if (result.Diagnostics.Length > known)
            {
                // A page that is being looked at shall tell of it.
                Serve(files);
            }

            report.Tell(result.Diagnostics);
            if (report.TellsSummaries)
            {
                Console.Out.WriteLine($"Built {Report.Summary(result, watch.Elapsed)}");
            }
        }
    }

    private bool IsServed(SiteFiles files) => ReferenceEquals(_site.Files, files);

    private static void Survive(Action work)
    {
        try
        {
            work();
        }
        catch (OperationCanceledException)
        {
            // The server is about to stop.
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // A fault of ours must not take the preview away; what was served last is still good.
            Console.Error.WriteLine(OurFault.Sentence(failure, isDebug: false));
        }
    }
}
