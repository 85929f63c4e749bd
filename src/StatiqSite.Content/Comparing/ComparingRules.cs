using System.Collections.Immutable;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Comparing;

/// <summary>What a change must not break: addresses that readers and other sites rely on.</summary>
public static class ComparingRules
{
    public static readonly Rule LostAddress = new(
        "lost-address", Severity.Error, "An address that was published goes on leading somewhere.");

    public static readonly Rule LostAnchor = new(
        "lost-anchor", Severity.Error, "A place on a page keeps its address when it is renamed, and is not taken away while something links to it.");

    public static readonly ImmutableArray<Rule> All = [LostAddress, LostAnchor];
}
