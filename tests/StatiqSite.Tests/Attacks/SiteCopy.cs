using System.Text;

namespace StatiqSite.Tests.Attacks;

/// <summary>The repository's own input, seeds, theme and settings in a folder of its own, to be spoiled.</summary>
internal sealed class SiteCopy : IDisposable
{
    private static readonly string[] Folders = ["input", "seeds", "theme"];

    private readonly string _root = Path.Combine(Path.GetTempPath(), $"statiqsite-attack-{Guid.NewGuid():N}");

    /// <summary>Paths below the root with forward slashes, in order, and their bytes as they are in the repository.</summary>
    public SortedDictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    public string Root => _root;

    public SiteOptions Options => SiteOptions.For(_root);

    public static SiteCopy Make()
    {
        var copy = new SiteCopy();
        var repository = RepositoryRoot();
        var files = Folders.SelectMany(folder => Directory.GetFiles(Path.Combine(repository, folder), "*", SearchOption.AllDirectories))
            .Append(Path.Combine(repository, "settings.yml"));
        foreach (var file in files)
        {
            var path = Path.GetRelativePath(repository, file).Replace(Path.DirectorySeparatorChar, '/');
            copy.Files[path] = File.ReadAllBytes(file);
            copy.Write(path, copy.Files[path]);
        }

        return copy;
    }

    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] bytes)
    {
        var file = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
    }

    /// <summary>Every file as it stands now, spoiled or not.</summary>
    public void CopyTo(string folder)
    {
        foreach (var path in Files.Keys)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
            File.Copy(PathOf(path), Path.Combine(folder, path), overwrite: true);
        }
    }

    public string PathOf(string path) => Path.Combine(_root, path);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "StatiqSite.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
