using System.Collections.Concurrent;

namespace StatiqSite.Outputs;

/// <summary>A whole site in memory, by path: what the preview serves.</summary>
internal sealed class MemoryTarget : IOutputTarget
{
    private readonly ConcurrentDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, byte[]> Files => _files;

    public void Accept(string path, ReadOnlySpan<byte> bytes) => _files[path] = bytes.ToArray();
}
