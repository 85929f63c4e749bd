using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace StatiqSite.Serving;

/// <summary>The files of a folder as they stand when asked for; a build may replace the folder meanwhile. Links out of it are not followed.</summary>
internal sealed class FolderFiles(string folder) : IReadOnlyDictionary<string, byte[]>
{
    public IEnumerable<string> Keys => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
        : [];

    public IEnumerable<byte[]> Values => Keys.Select(key => this[key]);

    public int Count => Keys.Count();

    public byte[] this[string key] => TryGetValue(key, out var bytes) ? bytes : throw new KeyNotFoundException(key);

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out byte[] value)
    {
        value = null;
        if (key.Split('/').Any(part => part is "" or "." or "..") || key.AsSpan().ContainsAny('\\', '\0'))
        {
            return false;
        }

        try
        {
            var file = new FileInfo(folder);
            foreach (var part in key.Split('/'))
            {
                file = new FileInfo(Path.Combine(file.FullName, part));
                if (file.LinkTarget is not null)
                {
                    return false;
                }
            }

            value = file.Exists ? File.ReadAllBytes(file.FullName) : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // The folder came or went between two steps, or the name is none a file can have: nothing stands here.
        }

        return value is not null;
    }

    public IEnumerator<KeyValuePair<string, byte[]>> GetEnumerator() =>
        Keys.Select(key => KeyValuePair.Create(key, this[key])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
