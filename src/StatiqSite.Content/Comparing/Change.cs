using System.Collections.Immutable;

namespace StatiqSite.Content.Comparing;

/// <summary>One thing that differs between two states of a site, in words that stand on one line.</summary>
/// <param name="Page">The address it is found at now, or was found at where it is gone: <c>/series/glory/</c>.</param>
/// <param name="Name">What it is called: a page's title, a fact's id, an event's label, a source's id, a link's text.</param>
/// <param name="Before">How it was; null where it is new.</param>
/// <param name="After">How it is; null where it is gone.</param>
public sealed record Change(ChangePart Part, ChangeSort Sort, string Page, string Name, string? Before, string? After)
{
    /// <summary>What it rested on: publisher, day and id of each source.</summary>
    public ImmutableArray<string> SourcesBefore { get; init; } = [];

    /// <summary>What it rests on.</summary>
    public ImmutableArray<string> SourcesAfter { get; init; } = [];

    /// <summary>The place on the page, without its <c>#</c>; empty for the page as a whole.</summary>
    public string Anchor { get; init; } = "";
}
