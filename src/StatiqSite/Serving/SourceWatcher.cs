namespace StatiqSite.Serving;

/// <summary>Tells when something the site is made from has changed; many changes in one moment are told once.</summary>
/// <remarks>A folder may go and come back, as a switch of branches does it: its parent is watched for that.</remarks>
internal sealed class SourceWatcher : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(60);

    private readonly SiteOptions _options;
    private readonly Action _changed;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, FileSystemWatcher> _folders = new(StringComparer.Ordinal);
    private readonly List<FileSystemWatcher> _parents = [];
    private readonly Timer _timer;
    private bool _isDisposed;

    /// <param name="changed">Called on a thread of its own, never twice at once for one change.</param>
    public SourceWatcher(SiteOptions options, Action changed)
    {
        _options = options;
        _changed = changed;
        _timer = new Timer(_ => Tell());
        Watch(options.Root, "settings.yml", isDeep: false, _parents.Add);
        foreach (var folder in Folders)
        {
            if (Path.GetDirectoryName(folder) is { } parent && Directory.Exists(parent))
            {
                Watch(parent, Path.GetFileName(folder), isDeep: false, _parents.Add, watcher =>
                {
                    watcher.NotifyFilter = NotifyFilters.DirectoryName;
                    watcher.Created += (_, _) => Forget(folder);
                    watcher.Deleted += (_, _) => Forget(folder);
                    watcher.Renamed += (_, _) => Forget(folder);
                });
            }
        }

        WatchFolders();
    }

    private string[] Folders => [_options.Input, _options.Theme, _options.Seeds];

    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
            _parents.ForEach(watcher => watcher.Dispose());
            foreach (var watcher in _folders.Values)
            {
                watcher.Dispose();
            }
        }

        _timer.Dispose();
    }

    private void Tell()
    {
        WatchFolders();
        _changed();
    }

    /// <summary>Watches what is there and is not watched yet; before the site is read, so that no change falls in between.</summary>
    private void WatchFolders()
    {
        lock (_lock)
        {
            foreach (var folder in Folders.Where(folder => !_isDisposed && !_folders.ContainsKey(folder) && Directory.Exists(folder)))
            {
                Watch(folder, "*", isDeep: true, watcher => _folders.Add(folder, watcher));
            }
        }
    }

    /// <summary>The folder of that name is another one now, or none.</summary>
    private void Forget(string folder)
    {
        lock (_lock)
        {
            if (_folders.Remove(folder, out var watcher))
            {
                watcher.Dispose();
            }
        }

        Wake();
    }

    private void Watch(
        string folder, string filter, bool isDeep, Action<FileSystemWatcher> keep, Action<FileSystemWatcher>? prepare = null)
    {
        var watcher = new FileSystemWatcher(folder, filter) { IncludeSubdirectories = isDeep };
        prepare?.Invoke(watcher);
        watcher.Changed += (_, _) => Wake();
        watcher.Created += (_, _) => Wake();
        watcher.Deleted += (_, _) => Wake();
        watcher.Renamed += (_, _) => Wake();

        // A watcher that has lost count still knows that something changed.
        watcher.Error += (_, _) => Wake();
        try
        {
            watcher.EnableRaisingEvents = true;
            keep(watcher);
        }
        catch (Exception failure) when (failure is IOException or ArgumentException)
        {
            // The folder has gone since it was looked for; its parent tells when it is back.
            watcher.Dispose();
        }
    }

    private void Wake()
    {
        lock (_lock)
        {
            if (!_isDisposed)
            {
                _timer.Change(Quiet, Timeout.InfiniteTimeSpan);
            }
        }
    }
}
