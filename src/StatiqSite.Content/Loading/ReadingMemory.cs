using System.Collections.Concurrent;
using System.Collections.Immutable;
using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Loading;

/// <summary>The pages of the last reading and what was told of them, so that the next one reads only those whose text has changed.</summary>
/// <remarks>For one site and one set of kinds, and one reading at a time. A page is its text and what stands in <c>_directory.yml</c> and beside it: where any such file has changed, all pages are read.</remarks>
public sealed class ReadingMemory
{
    private ConcurrentDictionary<string, Entry> _last = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, Entry> _now = new(StringComparer.Ordinal);
    private ImmutableArray<(string Path, string? Text)> _around = [];

    /// <summary>Begins a reading: what the last one did not see is forgotten.</summary>
    /// <param name="around">The files that say something of pages beside their own text.</param>
    internal void Begin(IEnumerable<SourceFile> around)
    {
        ImmutableArray<(string, string?)> files = [.. around.Select(file => (file.Path, file.Text?.Text))];
        _last = files.SequenceEqual(_around) ? _now : new(StringComparer.Ordinal);
        _now = new(StringComparer.Ordinal);
        _around = files;
    }

    /// <summary>The page of a file, read by <paramref name="read"/> unless it is known, and what is wrong with it.</summary>
    internal Page? PageOf(SourceFile file, Func<DiagnosticBag, Page?> read, DiagnosticBag diagnostics)
    {
        if (!_last.TryGetValue(file.Shown, out var entry) || entry.Text != file.Text?.Text)
        {
            var own = new DiagnosticBag();
            entry = new Entry(file.Text?.Text, read(own), own.Sorted());
        }

        _now[file.Shown] = entry;
        foreach (var diagnostic in entry.Told)
        {
            diagnostics.Add(diagnostic);
        }

        return entry.Page;
    }

    private sealed record Entry(string? Text, Page? Page, ImmutableArray<Diagnostic> Told);
}
