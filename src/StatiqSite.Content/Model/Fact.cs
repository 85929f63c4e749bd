using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using StatiqSite.Content.Facts;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Model;

/// <summary>One thing said, in one sentence of ours, with its source and often a figure.</summary>
/// <param name="Id">Lasting, unique on its page: <c>/series/jia-li-jia-wai/#season-2-views</c>.</param>
/// <param name="Says">The sentence.</param>
/// <param name="Sources">The records it rests on, at least one unless a fault was reported.</param>
/// <param name="Span">Where its id stands.</param>
public sealed record Fact(string Id, string Says, ImmutableArray<Reference> Sources, SourceSpan Span)
{
    // A fact is itself: two that read alike are two.
    public bool Equals(Fact? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    public Figure? Figure { get; init; }

    /// <summary>Where the figure's value stands; of length 0 where there is no figure.</summary>
    public SourceSpan ValueSpan { get; init; }

    /// <summary>What of the page's subject it is about (season 2; Henan).</summary>
    public string? Scope { get; init; }

    /// <summary>When what is measured held; absent: the source's own date.</summary>
    public FuzzyDate? AsOf { get; init; }

    /// <summary>A person's slug, or a few words ("an industry insider").</summary>
    public string? SaidBy { get; init; }

    /// <summary>Where in the source.</summary>
    public string? Locator { get; init; }

    /// <summary>What a reader must know beside the sentence.</summary>
    public string? Note { get; init; }

    /// <summary>As the page states it; absent: the source's tier decides.</summary>
    public Confidence? StatedConfidence { get; init; }

    public ImmutableArray<FactReference> ConflictsWith { get; init; } = [];

    public ImmutableArray<FactReference> CompareWith { get; init; } = [];

    public bool OnTimeline { get; init; }
}

/// <summary>One entry of a page's list of facts: a fact that has its home here, or the use of one that lives elsewhere.</summary>
public abstract record FactEntry
{
    private FactEntry()
    {
    }

    public sealed record Own(Fact Fact) : FactEntry;

    public sealed record Use(FactReference Reference) : FactEntry;
}
