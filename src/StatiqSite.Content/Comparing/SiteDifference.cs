using System.Collections.Immutable;

namespace StatiqSite.Content.Comparing;

/// <summary>All that differs between two states of a site.</summary>
/// <param name="Changes">By part, then by address, then in the order of the page.</param>
/// <param name="Addresses">By address.</param>
public sealed record SiteDifference(
    ImmutableArray<Change> Changes, ImmutableArray<NewAddress> Addresses, Coverage Before, Coverage After);
