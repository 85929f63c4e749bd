namespace StatiqSite.Tests;

/// <summary>Where the project's own files stand while its tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>A file or folder of the tests' own project.</summary>
    public static string OfTests(string path) => Path.Combine(Root, "tests", "StatiqSite.Tests", path);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "StatiqSite.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}
