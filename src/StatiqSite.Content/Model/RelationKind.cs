using System.Collections.Immutable;

namespace StatiqSite.Content.Model;

/// <summary>A way in which one page names another; written on one of the two, shown on both.</summary>
/// <param name="Key">The front matter key: <c>produced_by</c>.</param>
/// <param name="Label">On the page that names: "Produced by".</param>
/// <param name="InverseLabel">On the page that is named: "Produced".</param>
/// <param name="Targets">Kinds that may be named; empty: all.</param>
public sealed record RelationKind(string Key, string Label, string InverseLabel, ImmutableArray<string> Targets)
{
    /// <summary>True where a chain of it may not come back to where it began: a part is not part of itself.</summary>
    public bool IsHierarchy { get; init; }

    /// <summary>True where what names lies in what is named, and what is said of the one is said of a part of the other.</summary>
    public bool IsContainment { get; init; }
}

/// <summary>A relation as a page states it.</summary>
public sealed record RelationLink(RelationKind Kind, Reference Target);
