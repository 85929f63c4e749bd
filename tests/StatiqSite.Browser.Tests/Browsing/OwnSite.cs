namespace StatiqSite.Browser.Tests.Browsing;

/// <summary>The repository's own site, built into a folder that goes with it, and served.</summary>
internal sealed class OwnSite : IAsyncDisposable
{
    private OwnSite(string folder, ServedSite served)
    {
        Folder = folder;
        Served = served;
    }

    public string Folder { get; }

    public ServedSite Served { get; }

    public static async Task<OwnSite> BuildAsync()
    {
        // Of the same tree but with an output and a cache of its own: a build of the repository may run beside it.
        var root = Directory.CreateTempSubdirectory("statiqsite-browser-").FullName;
        CopyOf(Repository.Root, root);
        var options = SiteOptions.For(root);
        var result = SiteBuild.Run(options);
        return result.IsPublished
            ? new OwnSite(root, await ServedSite.StartAsync(options.Output))
            : throw new InvalidOperationException("The repository's own site has faults: `check` tells them.");
    }

    /// <summary>Copies what a site is made of.</summary>
    public static void CopyOf(string from, string to, params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts.IsEmpty ? ["input", "seeds", "theme", "settings.yml"] : parts)
        {
            var place = Path.Combine(from, part);
            foreach (var file in File.Exists(place) ? [place] : Directory.GetFiles(place, "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(to, Path.GetRelativePath(from, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Served.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
