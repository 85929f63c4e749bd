using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace StatiqSite.Diagnostics;

/// <summary>Collects diagnostics from all threads and answers them in file order, however the threads ran.</summary>
public sealed class DiagnosticBag
{
    /// <summary>Of one rule and file so many are kept, the first of the file: a spoiled file of megabytes must not fill the memory.</summary>
    public const int MostOfOneRule = 1000;

    /// <summary>Where a run has more faults than <see cref="ManyFaults"/>, so many of one rule and file are kept: as many as people are shown of a file.</summary>
    public const int MostWhereMany = 20;

    internal const int ManyFaults = 200_000;

    private readonly ConcurrentDictionary<(string Path, string Rule), Shelf> _shelves = new();
    private volatile bool _hasErrors;
    private int _count;
    private int _isLean;

    public bool HasErrors => _hasErrors;

    public bool HasAny => !_shelves.IsEmpty;

    public void Add(Diagnostic diagnostic)
    {
        var isMany = Interlocked.Increment(ref _count) > ManyFaults;
        _shelves.GetOrAdd((diagnostic.Span.Source.Path, diagnostic.Rule.Id), _ => new Shelf()).Add(diagnostic, MostOf(isMany));
        if (isMany && Interlocked.Exchange(ref _isLean, 1) == 0)
        {
            foreach (var shelf in _shelves.Values)
            {
                shelf.CutTo(MostWhereMany);
            }
        }

        if (diagnostic.Severity == Severity.Error)
        {
            _hasErrors = true;
        }
    }

    /// <summary>By file, place, rule and message, each fault once.</summary>
    public ImmutableArray<Diagnostic> Sorted() => [.. InOrder(_shelves.Values.SelectMany(shelf => shelf.Kept(MostOf(_count > ManyFaults))))];

    private static IEnumerable<Diagnostic> InOrder(IEnumerable<Diagnostic> diagnostics) => diagnostics
        .OrderBy(diagnostic => diagnostic.Span.Source.Path, StringComparer.Ordinal)
        .ThenBy(diagnostic => diagnostic.Span.Start)
        .ThenBy(diagnostic => diagnostic.Span.Length)
        .ThenBy(diagnostic => diagnostic.Rule.Id, StringComparer.Ordinal)
        .ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal)

        // A fault of a layout is told once, though every page met it: of all those pages the first by name.
        .ThenBy(diagnostic => string.Join('\n', diagnostic.Notes), StringComparer.Ordinal)
        .ThenBy(diagnostic => diagnostic.Help, StringComparer.Ordinal)
        .DistinctBy(diagnostic => (diagnostic.Span.Source.Path, diagnostic.Span.Start,
            diagnostic.Span.Length, diagnostic.Rule.Id, diagnostic.Message));

    private static int MostOf(bool isMany) => isMany ? MostWhereMany : MostOfOneRule;

    /// <summary>What one rule says of one file; the first of the file stay, in whatever order they came.</summary>
    private sealed class Shelf
    {
        private readonly Lock _lock = new();
        private List<Diagnostic> _diagnostics = [];
        private bool _isCut;
        private int _end = int.MaxValue;

        public void Add(Diagnostic diagnostic, int most)
        {
            lock (_lock)
            {
                // Behind the last that is kept: most of a spoiled file, and it costs nothing.
                if (diagnostic.Span.Start > _end)
                {
                    return;
                }

                _diagnostics.Add(diagnostic);
                if (_diagnostics.Count >= 4 * most)
                {
                    Cut(most);
                }
            }
        }

        public void CutTo(int most)
        {
            lock (_lock)
            {
                Cut(most);
            }
        }

        public List<Diagnostic> Kept(int most)
        {
            lock (_lock)
            {
                Cut(most);
                return !_isCut ? _diagnostics
                    : [.. _diagnostics[..^1], _diagnostics[^1] with { Notes = [.. _diagnostics[^1].Notes, "the file has more of these; they are told when these are mended"] }];
            }
        }

        private void Cut(int most)
        {
            var sorted = InOrder(_diagnostics).ToList();
            _isCut |= sorted.Count > most;
            _diagnostics = sorted.Count > most ? sorted[..most] : sorted;
            _end = _isCut ? _diagnostics[^1].Span.Start : int.MaxValue;
        }
    }
}
