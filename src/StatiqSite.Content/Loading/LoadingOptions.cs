using System.Collections.Immutable;
using StatiqSite.Content.Kinds;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Loading;

/// <summary>What a reading of a site is told beside its files.</summary>
public sealed record LoadingOptions
{
    public ImmutableArray<PageKind> Kinds { get; init; } = PageKinds.All;

    /// <summary>The build's "now"; null: the newest date in the tree.</summary>
    public DateOnly? Now { get; init; }

    /// <summary>The rules of every stage, to which links may lead; null: those of other stages are not known.</summary>
    public ImmutableArray<string>? RuleIds { get; init; }

    /// <summary>Of the readings before this one; null: there was none that matters.</summary>
    public ReadingMemory? Memory { get; init; }

    /// <summary>Keys and values that the command line states, above those of <c>settings.yml</c>.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Settings { get; init; } = [];
}
