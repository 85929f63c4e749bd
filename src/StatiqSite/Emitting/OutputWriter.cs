using System.Collections.Concurrent;
using StatiqSite.Diagnostics;
using StatiqSite.Outputs;

namespace StatiqSite.Emitting;

/// <summary>The only writing of the site: files gather in a sibling of the output folder, which then takes its place in one step.</summary>
/// <remarks>Until <see cref="Publish"/> the output folder is not touched; disposing without it leaves nothing behind.</remarks>
internal sealed class OutputWriter : IOutputTarget, IDisposable
{
    private readonly string _output;
    private readonly string _staging;
    private readonly OutputManifest _manifest;
    private readonly FileStream _lock;
    private readonly ConcurrentDictionary<string, bool> _written = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);
    private readonly bool _hasOld;
    private int _changed;

    private OutputWriter(string output, string staging, OutputManifest manifest, FileStream held)
    {
        _output = output;
        _staging = staging;
        _manifest = manifest;
        _lock = held;
        _hasOld = Directory.Exists(output);
    }

    /// <summary>Takes the lock and makes an empty staging folder, or reports why it must not and answers null.</summary>
    public static OutputWriter? Begin(SiteOptions options, DiagnosticBag diagnostics)
    {
        OutputGuard.CheckPlace(options, diagnostics);
        if (diagnostics.HasErrors)
        {
            return null;
        }

        FileStream? held = null;
        try
        {
            Directory.CreateDirectory(options.Cache);
            held = TryLock(options);
            if (held is null)
            {
                diagnostics.Add(new Diagnostic(
                    EmittingRules.OutputBusy, OutputGuard.PlaceOf(options), "another build is writing to this output folder")
                {
                    Help = "wait for it to end, or write elsewhere with `--root` and `--output`",
                });
                return null;
            }

            var staging = StagingOf(options.Output);
            Recover(options.Output, staging);
            var manifest = OutputManifest.Read(options.Cache, options.Root, options.Output);
            OutputGuard.CheckForeign(options, manifest, diagnostics);
            if (diagnostics.HasErrors)
            {
                held.Dispose();
                return null;
            }

            Directory.CreateDirectory(staging);
            return new OutputWriter(options.Output, staging, manifest, held);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            held?.Dispose();
            ReportFailure(options, failure, diagnostics);
            return null;
        }
    }

    public bool Keeps => true;

    public void Accept(string path, ReadOnlySpan<byte> bytes)
    {
        var staged = Path.Combine(_staging, path);
        var folder = Path.GetDirectoryName(staged)!;
        if (!_folders.ContainsKey(folder))
        {
            // Known only once it is there: another thread may be waiting to write into it.
            Directory.CreateDirectory(folder);
            _folders[folder] = true;
        }

        var old = Path.Combine(_output, path);
        if (!_hasOld || !IsSame(old, bytes) || !FolderExchange.TryLink(old, staged))
        {
            FileWriting.Write(staged, bytes, FileMode.CreateNew);
            Interlocked.Increment(ref _changed);
        }

        _written[path] = true;
    }

    /// <summary>Makes the staged site the published one.</summary>
    /// <returns>How many files are new or changed, and how many went.</returns>
    public (int Changed, int Removed) Publish()
    {
        // If we are stopped from here on, the manifest knows the files of both sites, so that the next build takes neither
        // for somebody else's.
        _manifest.Write(_manifest.Paths.Concat(_written.Keys));
        if (!Directory.Exists(_output))
        {
            Directory.Move(_staging, _output);
        }
        else if (!FolderExchange.TryExchange(_staging, _output))
        {
            // Without an exchange there is a moment with no site. The old one stands under this name until the new one is in
            // place, and the next start puts it back if we die in between.
            var aside = AsideOf(_output);
            Directory.Move(_output, aside);
            Directory.Move(_staging, _output);
            Directory.Delete(aside, recursive: true);
        }

        if (Directory.Exists(_staging))
        {
            Directory.Delete(_staging, recursive: true);
        }

        _manifest.Write(_written.Keys);
        return (_changed, _manifest.Paths.Count(path => !_written.ContainsKey(path)));
    }

    public void Dispose()
    {
        if (Directory.Exists(_staging))
        {
            Directory.Delete(_staging, recursive: true);
        }

        _lock.Dispose();
    }

    public static void ReportFailure(SiteOptions options, Exception failure, DiagnosticBag diagnostics) =>
        diagnostics.Add(new Diagnostic(
            EmittingRules.CannotWrite, OutputGuard.PlaceOf(options), $"the site cannot be written: {Sentence(FirstOf(failure).Message, options)}")
        {
            Notes = ["the site that stands is untouched"],
        });

    // Files are written side by side, and where a disk is full several of them fail.
    private static Exception FirstOf(Exception failure) => failure is AggregateException many
        ? many.Flatten().InnerExceptions.OrderBy(inner => inner.Message, StringComparer.Ordinal).First()
        : failure;

    private static string Sentence(string message, SiteOptions options) => message
        .Replace(StagingOf(options.Output), Path.GetFileName(options.Output), StringComparison.Ordinal)
        .Replace(options.Root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)
        .TrimEnd('.');

    private static string StagingOf(string output) =>
        Path.Combine(Path.GetDirectoryName(output)!, $".{Path.GetFileName(output)}.statiqsite-staging");

    private static string AsideOf(string output) =>
        Path.Combine(Path.GetDirectoryName(output)!, $".{Path.GetFileName(output)}.statiqsite-aside");

    private static FileStream? TryLock(SiteOptions options)
    {
        try
        {
            return new FileStream(
                Path.Combine(options.Cache, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException failure) when (failure.GetType() == typeof(IOException))
        {
            return null;
        }
    }

    /// <summary>Clears what a build that was killed left behind, and puts an old site back that it had set aside.</summary>
    private static void Recover(string output, string staging)
    {
        var aside = AsideOf(output);
        if (Directory.Exists(aside))
        {
            if (Directory.Exists(output))
            {
                Directory.Delete(aside, recursive: true);
            }
            else
            {
                Directory.Move(aside, output);
            }
        }

        if (Directory.Exists(staging))
        {
            Directory.Delete(staging, recursive: true);
        }
    }

    private static bool IsSame(string file, ReadOnlySpan<byte> bytes)
    {
        var old = new FileInfo(file);
        return old.Exists && old.LinkTarget is null && old.Length == bytes.Length && bytes.SequenceEqual(File.ReadAllBytes(file));
    }
}
