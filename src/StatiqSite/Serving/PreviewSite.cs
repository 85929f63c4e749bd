using System.Collections.Immutable;
using StatiqSite.Diagnostics;

namespace StatiqSite.Serving;

/// <summary>What the preview serves at one moment: the whole site and what is wrong with it.</summary>
/// <param name="Version">Counts up with each build; the browser asks again when it changes.</param>
/// <param name="Told">What is wrong as far as it is known; asked anew behind each file, for files may be made when they are asked for.</param>
internal sealed record PreviewSite(int Version, IReadOnlyDictionary<string, byte[]> Files, Func<ImmutableArray<Diagnostic>> Told)
{
    public PreviewSite(int version, IReadOnlyDictionary<string, byte[]> files, ImmutableArray<Diagnostic> diagnostics)
        : this(version, files, () => diagnostics)
    {
    }

    /// <summary>The site's folder on this machine; null: places are not led to.</summary>
    public string? Root { get; init; }

    public static PreviewSite Empty { get; } = new(0, new Dictionary<string, byte[]>(), ImmutableArray<Diagnostic>.Empty);

    /// <summary>The file at an address, the way a static host finds it: <c>/series/</c> is <c>series/index.html</c>.</summary>
    public byte[]? FileAt(string path, out string name)
    {
        name = path.TrimStart('/');
        if (path.EndsWith('/'))
        {
            name += "index.html";
        }

        return Files.GetValueOrDefault(name);
    }
}
