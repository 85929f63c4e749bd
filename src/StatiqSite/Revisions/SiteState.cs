
namespace StatiqSite.Revisions;

/// <summary>One state of a site to be compared: a folder as it stands, or a revision in a folder of its own that goes with it.</summary>
internal sealed class SiteState : IDisposable
{
    private readonly DirectoryInfo? _copy;

    private SiteState(SiteOptions options, DirectoryInfo? copy) => (Options, _copy) = (options, copy);

    /// <summary>Where it stands.</summary>
    public SiteOptions Options { get; }

    /// <param name="name">A folder that holds a site, or a revision of the repository that the options' root stands in. What is both is a folder.</param>
    /// <exception cref="RevisionFailure">It is neither.</exception>
    public static SiteState Open(string name, SiteOptions options)
    {
        if (Directory.Exists(name))
        {
            return new SiteState(SiteOptions.For(name) with { Now = options.Now, Settings = options.Settings }, copy: null);
        }

        if (File.Exists(name))
        {
            throw new RevisionFailure($"`{name}` is a file; a folder or a revision is compared.");
        }

        return OpenRevision(name, options);
    }

    /// <summary>The same for what can only be a revision.</summary>
    public static SiteState OpenRevision(string revision, SiteOptions options)
    {
        var repository = new GitRepository(options.Root);
        var commit = repository.CommitOf(revision);
        var input = Path.GetRelativePath(options.Root, options.Input).Replace('\\', '/');
        if (input.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(input))
        {
            throw new RevisionFailure("The pages stand outside the site's folder, so a revision does not hold them.");
        }

        var copy = Directory.CreateTempSubdirectory("statiqsite-");
        var state = new SiteState(SiteOptions.For(copy.FullName, input) with { Now = options.Now, Settings = options.Settings }, copy);
        try
        {
            repository.WriteTo(copy.FullName, commit, input, "seeds", "theme", "settings.yml");
            return state;
        }
        catch
        {
            state.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (_copy?.Exists == true)
        {
            _copy.Delete(recursive: true);
        }
    }
}
