namespace StatiqSite.Serving;

/// <summary>Tells when something the site is made from has changed; many changes in one moment are told once.</summary>
internal sealed class SourceWatcher : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(60);

    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly Timer _timer;

    /// <param name="changed">Called on a thread of its own, never twice at once for one change.</param>
    public SourceWatcher(SiteOptions options, Action changed)
    {
        _timer = new Timer(_ => changed());
        foreach (var folder in new[] { options.Input, options.Theme, options.Seeds }.Where(Directory.Exists))
        {
            Watch(folder, "*", isDeep: true);
        }

        Watch(options.Root, "settings.yml", isDeep: false);
    }

    public void Dispose()
    {
        _watchers.ForEach(watcher => watcher.Dispose());
        _timer.Dispose();
    }

    private void Watch(string folder, string filter, bool isDeep)
    {
        var watcher = new FileSystemWatcher(folder, filter) { IncludeSubdirectories = isDeep };
        watcher.Changed += (_, _) => Wake();
        watcher.Created += (_, _) => Wake();
        watcher.Deleted += (_, _) => Wake();
        watcher.Renamed += (_, _) => Wake();

        // A watcher that has lost count still knows that something changed.
        watcher.Error += (_, _) => Wake();
        watcher.EnableRaisingEvents = true;
        _watchers.Add(watcher);
    }

    private void Wake() => _timer.Change(Quiet, Timeout.InfiniteTimeSpan);
}
