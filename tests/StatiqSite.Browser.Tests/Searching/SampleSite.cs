using StatiqSite.Browser.Tests.Browsing;
using Xunit;

namespace StatiqSite.Browser.Tests.Searching;

/// <summary>A site made to be searched, <c>site.txt</c>, with the theme of our own, built and served once.</summary>
public sealed class SampleSite : IAsyncLifetime
{
    private const string Head = "=== ";

    private readonly string _root = Directory.CreateTempSubdirectory("statiqsite-search-").FullName;
    private ServedSite? _served;

    internal ServedSite Served => _served!;

    /// <summary>A file beside these tests.</summary>
    public static string FileOf(string name) => Path.Combine(Repository.Root, "tests", "StatiqSite.Browser.Tests", "Searching", name);

    public async ValueTask InitializeAsync()
    {
        OwnSite.CopyOf(Repository.Root, _root, "theme");
        foreach (var file in File.ReadAllText(FileOf("site.txt")).Split($"\n{Head}"))
        {
            var end = file.IndexOf('\n', StringComparison.Ordinal);
            var path = Path.Combine(_root, file[..end].Replace(Head, "", StringComparison.Ordinal));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file[(end + 1)..]);
        }

        var options = SiteOptions.For(_root);
        var result = SiteBuild.Run(options);
        _served = result.IsPublished
            ? await ServedSite.StartAsync(options.Output)
            : throw new InvalidOperationException($"The site has faults: {string.Join("; ", result.Diagnostics.Select(fault => $"{fault.Span.Source.Path}: {fault.Message}"))}");
    }

    public async ValueTask DisposeAsync()
    {
        if (_served is not null)
        {
            await _served.DisposeAsync();
        }

        Directory.Delete(_root, recursive: true);
    }
}
