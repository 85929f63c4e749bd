using System.Collections.Immutable;
using StatiqSite.Content.Facts;

namespace StatiqSite.Content.Model;

/// <summary>What is out of date on the build's day: pages past their review, and figures older than their measure may grow.</summary>
/// <param name="facts">In the order of pages and of facts on them.</param>
public sealed class Staleness(DateOnly now, ImmutableArray<StaleFigure> facts)
{
    private readonly HashSet<Fact> _stale = new(facts.Select(stale => stale.Fact), ReferenceEqualityComparer.Instance);

    public ImmutableArray<StaleFigure> Facts { get; } = facts;

    /// <summary>True from the day after the last one that <c>review_by</c> may mean.</summary>
    public bool IsOverdue(Page page) => page.ReviewBy is { Latest: { } last } && last < now;

    public bool IsStale(Fact fact) => _stale.Contains(fact);
}

/// <summary>A figure that has outlived the age set for its measure, though no newer one of the same thing stands on its page.</summary>
/// <param name="Since">The last day on which it was young enough.</param>
public sealed record StaleFigure(Page Page, Fact Fact, Age Age, DateOnly Since);
