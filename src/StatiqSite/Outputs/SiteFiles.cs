using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using StatiqSite.Diagnostics;
using StatiqSite.Rendering;

namespace StatiqSite.Outputs;

/// <summary>The files of a site by path, each listed and made when it is first asked for, and kept from then on. Safe on all threads.</summary>
/// <remarks>A file with a fault has a path and no bytes; why, the diagnostics tell as soon as it was tried.</remarks>
internal sealed class SiteFiles(Publication publication, DiagnosticBag diagnostics, CancellationToken cancellation)
    : IReadOnlyDictionary<string, byte[]>
{
    private readonly ConcurrentDictionary<string, Lazy<byte[]?>> _listed = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<PageRenderer> _idle = [];
    private readonly Lock _listing = new();
    private readonly List<OutputFile.Bundle> _unopened = [];
    private readonly IEnumerator<OutputFile> _unlisted = SiteOutputs.FilesOf(publication, diagnostics).GetEnumerator();

    public CountsView Counts { get; } = CountsView.Of(publication.Site);

    /// <summary>What is known so far: all about the content, and about the templates of those files that were tried.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => diagnostics.Sorted();

    public IEnumerable<string> Keys => this.Select(file => file.Key);

    public IEnumerable<byte[]> Values => this.Select(file => file.Value);

    /// <summary>Of all files, those that cannot be made too.</summary>
    public int Count
    {
        get
        {
            ListAll();
            return _listed.Count;
        }
    }

    public byte[] this[string key] => TryGetValue(key, out var bytes) ? bytes : throw new KeyNotFoundException(key);

    /// <summary>Tries every file with a template that nobody asked for yet; the others cannot fail.</summary>
    /// <param name="isWanted">Asked before each file; false ends it.</param>
    public void MakeAll(int parallelism, Func<bool> isWanted)
    {
        ListAll(opensBundles: false);
        Parallel.ForEach(
            _listed.Values,
            new ParallelOptions { MaxDegreeOfParallelism = parallelism, CancellationToken = cancellation },
            (file, loop) =>
            {
                if (isWanted())
                {
                    _ = file.Value;
                }
                else
                {
                    loop.Stop();
                }
            });
    }

    /// <summary>True for a file with a fault, too.</summary>
    public bool ContainsKey(string key) => Listed(key) is not null;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out byte[] value)
    {
        value = Listed(key)?.Value;
        return value is not null;
    }

    public IEnumerator<KeyValuePair<string, byte[]>> GetEnumerator()
    {
        ListAll();
        foreach (var (path, file) in _listed)
        {
            if (file.Value is { } bytes)
            {
                yield return KeyValuePair.Create(path, bytes);
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void ListAll(bool opensBundles = true)
    {
        lock (_listing)
        {
            while (_unlisted.MoveNext())
            {
                List(_unlisted.Current);
            }

            if (opensBundles)
            {
                _unopened.ForEach(OpenBundle);
                _unopened.Clear();
            }
        }
    }

    /// <summary>The file of a path, listed on until it is met; null: there is none.</summary>
    private Lazy<byte[]?>? Listed(string path)
    {
        if (_listed.TryGetValue(path, out var known))
        {
            return known;
        }

        lock (_listing)
        {
            while (!_listed.ContainsKey(path))
            {
                if (_unopened.Find(bundle => bundle.MayHold(path)) is { } bundle)
                {
                    _unopened.Remove(bundle);
                    OpenBundle(bundle);
                }
                else if (_unlisted.MoveNext())
                {
                    List(_unlisted.Current);
                }
                else
                {
                    return null;
                }
            }

            return _listed[path];
        }
    }

    private void List(OutputFile file)
    {
        if (file is OutputFile.Bundle bundle)
        {
            _unopened.Add(bundle);
        }
        else
        {
            _listed[file.Path] = new Lazy<byte[]?>(() => BytesOf(file));
        }
    }

    private void OpenBundle(OutputFile.Bundle bundle)
    {
        foreach (var (path, bytes) in bundle.Make())
        {
            _listed[path] = new Lazy<byte[]?>(bytes);
        }
    }

    private byte[]? BytesOf(OutputFile file)
    {
        var renderer = _idle.TryTake(out var idle) ? idle : new PageRenderer(publication.Views, publication.Theme, cancellation);
        var taker = new Taker();
        SiteOutputs.Make(file, renderer, taker, diagnostics);
        _idle.Add(renderer);
        return taker.Bytes;
    }

    /// <summary>Takes the one file that is made.</summary>
    private sealed class Taker : IOutputTarget
    {
        public bool Keeps => true;

        public byte[]? Bytes { get; private set; }

        public void Accept(string path, ReadOnlySpan<byte> bytes) => Bytes = bytes.ToArray();
    }
}
