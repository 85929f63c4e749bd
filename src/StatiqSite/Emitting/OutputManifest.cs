using System.Security.Cryptography;
using System.Text;

namespace StatiqSite.Emitting;

/// <summary>The list of what we wrote to one output folder, kept in the cache: it tells our files from others'.</summary>
/// <remarks>A plain list of paths, one a line, sorted. A manifest that is missing means that we have written nothing.</remarks>
internal sealed class OutputManifest
{
    private readonly string _file;

    private OutputManifest(string file, HashSet<string> paths)
    {
        _file = file;
        Paths = paths;
    }

    /// <summary>Below the output folder, with forward slashes.</summary>
    public IReadOnlySet<string> Paths { get; }

    public static OutputManifest Read(string cache, string root, string output)
    {
        // Two outputs of one root have a manifest each.
        var name = Path.GetRelativePath(root, output).Replace('\\', '/');
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..16];
        var file = Path.Combine(cache, $"written-{hash}.txt");
        var lines = File.Exists(file) ? File.ReadAllLines(file) : [];
        return new OutputManifest(file, new HashSet<string>(lines, StringComparer.Ordinal));
    }

    /// <summary>Replaces the list in one step.</summary>
    public void Write(IEnumerable<string> paths)
    {
        var next = $"{_file}.next";
        FileWriting.Write(next, string.Concat(paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(path => $"{path}\n")), FileMode.Create);
        File.Move(next, _file, overwrite: true);
    }
}
