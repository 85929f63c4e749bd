using System.Security.Cryptography;
using System.Text;

namespace StatiqSite.Emitting;

/// <summary>What a command is about to do to several files, kept in the cache while it does it: whoever comes after one that was killed can end what it began.</summary>
/// <remarks>
/// Held, it keeps others from changing files; a process that ends in whatever way lets go of it. A line for each file,
/// <c>put mark path</c> or <c>remove mark path</c>, where the mark is of the bytes that are to go; the last line says that all stand there.
/// </remarks>
internal sealed class ChangeJournal : IDisposable
{
    private const string LastLine = "end";

    private readonly FileStream _stream;
    private readonly string _cache;
    private readonly bool _isCacheNew;

    private ChangeJournal(FileStream stream, string cache, bool isCacheNew)
    {
        (_stream, _cache, _isCacheNew) = (stream, cache, isCacheNew);
        using var reader = new StreamReader(stream, leaveOpen: true);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Planned = lines is [.. var planned, LastLine] ? [.. planned.Select(StepOf).OfType<Step>()] : [];
    }

    /// <summary>What one that was killed had begun to do; nothing where it had not begun.</summary>
    public IReadOnlyList<Step> Planned { get; }

    /// <exception cref="IOException">Another command holds it.</exception>
    public static ChangeJournal Open(string cache)
    {
        var isCacheNew = !Directory.Exists(cache);
        Directory.CreateDirectory(cache);
        try
        {
            var stream = new FileStream(FileIn(cache), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return new ChangeJournal(stream, cache, isCacheNew);
        }
        catch (IOException failure) when (failure.GetType() == typeof(IOException))
        {
            throw new IOException("Another command is changing files of this site, so nothing was changed; run this one again when it has ended.", failure);
        }
    }

    /// <summary>A mark of a file's bytes; empty where there is no file.</summary>
    public static string MarkOf(string file) => File.Exists(file) ? Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))) : "";

    /// <summary>From here on the changes will be made, by this process or by the next.</summary>
    public void Plan(IEnumerable<Step> steps)
    {
        var lines = steps.Select(step => $"{(step.IsRemoval ? "remove" : "put")} {(step.Mark.Length == 0 ? "-" : step.Mark)} {step.Path}");
        _stream.SetLength(0);
        FileWriting.Write(_stream.SafeFileHandle, Encoding.UTF8.GetBytes(string.Join('\n', [.. lines, LastLine])));
    }

    /// <summary>All was done, or all was undone.</summary>
    public void Clear()
    {
        _stream.SetLength(0);
        _stream.Flush();
    }

    public void Dispose()
    {
        var isDone = _stream.Length == 0;
        if (isDone && !OperatingSystem.IsWindows())
        {
            // While it is held, so that nobody takes it in between; Windows lets only free files go.
            File.Delete(_stream.Name);
        }

        _stream.Dispose();
        if (isDone && OperatingSystem.IsWindows())
        {
            File.Delete(_stream.Name);
        }

        if (_isCacheNew && !Directory.EnumerateFileSystemEntries(_cache).Any())
        {
            Directory.Delete(_cache);
        }
    }

    internal static string FileIn(string cache) => Path.Combine(cache, "changes.txt");

    private static Step? StepOf(string line) => line.Split(' ', 3) is [("put" or "remove") and var what, var mark, var path]
        ? new Step(path, mark == "-" ? "" : mark, what == "remove")
        : null;

    /// <summary>One file: what is to go has these bytes' mark, empty where there is none.</summary>
    public sealed record Step(string Path, string Mark, bool IsRemoval);
}
