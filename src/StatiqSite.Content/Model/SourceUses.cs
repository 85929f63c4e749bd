using System.Collections.Immutable;

namespace StatiqSite.Content.Model;

/// <summary>Sources to what rests on them.</summary>
public sealed class SourceUses(IReadOnlyDictionary<string, SourceUse> uses)
{
    public SourceUse Of(SourceRecord source) => uses.GetValueOrDefault(source.Id) ?? SourceUse.None;
}

/// <summary>What rests on one source.</summary>
/// <param name="Facts">In the order of pages, then of the page.</param>
/// <param name="Pages">Every page with a fact, an event or a citation of it, and how many citations its prose holds.</param>
public sealed record SourceUse(ImmutableArray<FactAtHome> Facts, ImmutableArray<(Page Page, int Citations)> Pages)
{
    public static SourceUse None { get; } = new([], []);

    public bool IsUsed => !Pages.IsEmpty;
}
