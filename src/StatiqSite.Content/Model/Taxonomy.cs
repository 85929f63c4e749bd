using System.Collections.Immutable;

namespace StatiqSite.Content.Model;

/// <summary>Tags to pages.</summary>
public sealed class Taxonomy(IReadOnlyDictionary<string, TagUse> uses)
{
    /// <summary>The pages and neighbors of a tag; an unused tag has none.</summary>
    public TagUse Of(Tag tag) => uses.GetValueOrDefault(tag.Id) ?? TagUse.None;
}

/// <summary>Where one tag stands.</summary>
/// <param name="Pages">By kind, then title.</param>
/// <param name="Neighbors">Tags that share pages with it, most shared first, then by id.</param>
public sealed record TagUse(ImmutableArray<Page> Pages, ImmutableArray<(Tag Tag, int Shared)> Neighbors)
{
    public static TagUse None { get; } = new([], []);
}
