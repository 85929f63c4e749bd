using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace StatiqSite.Diagnostics;

/// <summary>Collects diagnostics from all threads and answers them in file order, however the threads ran.</summary>
public sealed class DiagnosticBag
{
    private readonly ConcurrentBag<Diagnostic> _diagnostics = [];
    private volatile bool _hasErrors;

    public bool HasErrors => _hasErrors;

    public bool HasAny => !_diagnostics.IsEmpty;

    public void Add(Diagnostic diagnostic)
    {
        _diagnostics.Add(diagnostic);
        if (diagnostic.Severity == Severity.Error)
        {
            _hasErrors = true;
        }
    }

    /// <summary>By file, place, rule and message, each fault once.</summary>
    public ImmutableArray<Diagnostic> Sorted() =>
    [
        .. _diagnostics
            .OrderBy(diagnostic => diagnostic.Span.Source.Path, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Span.Start)
            .ThenBy(diagnostic => diagnostic.Span.Length)
            .ThenBy(diagnostic => diagnostic.Rule.Id, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal)

            // A fault of a layout is told once, though every page met it: of all those pages the first by name.
            .ThenBy(diagnostic => string.Join('\n', diagnostic.Notes), StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Help, StringComparer.Ordinal)
            .DistinctBy(diagnostic => (diagnostic.Span.Source.Path, diagnostic.Span.Start,
                diagnostic.Span.Length, diagnostic.Rule.Id, diagnostic.Message)),
    ];
}
