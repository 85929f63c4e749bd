using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace StatiqSite.Diagnostics;

/// <summary>Collects diagnostics from all threads and answers them in file order, however the threads ran.</summary>
public sealed class DiagnosticBag
{
    /// <summary>Of one rule and file so many are kept, the first of the file: a spoiled file of megabytes must not fill the memory.</summary>
    public const int MostOfOneRule = 1000;

    private readonly ConcurrentDictionary<(string Path, string Rule), Shelf> _shelves = new();
    private volatile bool _hasErrors;

    public bool HasErrors => _hasErrors;

    public bool HasAny => !_shelves.IsEmpty;

    public void Add(Diagnostic diagnostic)
    {
        _shelves.GetOrAdd((diagnostic.Span.Source.Path, diagnostic.Rule.Id), _ => new Shelf()).Add(diagnostic);
        if (diagnostic.Severity == Severity.Error)
        {
            _hasErrors = true;
        }
    }

    /// <summary>By file, place, rule and message, each fault once.</summary>
    public ImmutableArray<Diagnostic> Sorted() => [.. InOrder(_shelves.Values.SelectMany(shelf => shelf.Kept()))];

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

    /// <summary>What one rule says of one file; the first of the file stay, in whatever order they came.</summary>
    private sealed class Shelf
    {
        private readonly Lock _lock = new();
        private List<Diagnostic> _diagnostics = [];
        private bool _isCut;

        public void Add(Diagnostic diagnostic)
        {
            lock (_lock)
            {
                _diagnostics.Add(diagnostic);
                if (_diagnostics.Count >= 4 * MostOfOneRule)
                {
                    Cut();
                }
            }
        }

        public List<Diagnostic> Kept()
        {
            lock (_lock)
            {
                Cut();
                return !_isCut ? _diagnostics
                    : [.. _diagnostics[..^1], _diagnostics[^1] with { Notes = [.. _diagnostics[^1].Notes, "the file has more of these; they are told when these are mended"] }];
            }
        }

        private void Cut()
        {
            var sorted = InOrder(_diagnostics).ToList();
            _isCut |= sorted.Count > MostOfOneRule;
            _diagnostics = _isCut ? sorted[..Math.Min(sorted.Count, MostOfOneRule)] : sorted;
        }
    }
}
