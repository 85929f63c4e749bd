using System.Collections.Immutable;

namespace StatiqSite.Content.Model;

/// <summary>The catalog and all that follows from it: what rendering reads.</summary>
/// <param name="Now">The build's "now": an option, else the newest date in the tree; never the clock.</param>
public sealed record Site(
    Catalog Catalog, Taxonomy Taxonomy, Timeline Timeline, Relations Relations, SourceUses SourceUses, Conflicts Conflicts,
    DateOnly Now)
{
    /// <summary>Those that are published: drafts are not among them unless the build shows drafts.</summary>
    public required ImmutableArray<Page> Pages { get; init; }

    /// <summary>What is out of date on the day of <see cref="Now"/>.</summary>
    public required Staleness Staleness { get; init; }

    /// <summary>Where measures stand on the day of <see cref="Now"/>.</summary>
    public required PolicyStates PolicyStates { get; init; }
}
