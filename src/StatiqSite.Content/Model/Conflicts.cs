using System.Collections.Immutable;

namespace StatiqSite.Content.Model;

/// <summary>Facts that are declared to disagree; symmetric, whichever side declares it.</summary>
public sealed class Conflicts(IReadOnlyDictionary<Fact, ImmutableArray<FactAtHome>> byFact)
{
    /// <summary>What disagrees with a fact, in the order of pages; compared by identity.</summary>
    public ImmutableArray<FactAtHome> Of(Fact fact) => byFact.GetValueOrDefault(fact, []);
}
