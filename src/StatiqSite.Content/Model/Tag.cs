using System.Collections.Immutable;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Model;

/// <summary>One word of the vocabulary in <c>input/_data/tags.yml</c>.</summary>
/// <param name="Span">Where its id stands.</param>
public sealed record Tag(string Id, string Title, string Description, TagGroup Group, SourceSpan Span)
{
    public string? TitleZh { get; init; }

    /// <summary>Other words for it, which <c>fix</c> turns into the id.</summary>
    public ImmutableArray<string> Synonyms { get; init; } = [];

    public Reference? Parent { get; init; }

    /// <summary><c>/tags/period-1980s/</c></summary>
    public string Url => $"/tags/{Id}/";

    /// <summary><c>/tags/period-1980s/feed.xml</c></summary>
    public string FeedUrl => $"{Url}feed.xml";
}

/// <summary>What a tag is about; the vocabulary is shown by group.</summary>
/// <param name="Meaning">One sentence for contributors.</param>
public sealed record TagGroup(string Id, string Title, string Meaning)
{
    public static readonly ImmutableArray<TagGroup> All =
    [
        new("theme", "Themes", "What stories are about."),
        new("form", "Form", "How they are told and shown."),
        new("period", "Periods", "When they are set."),
        new("audience", "Audiences", "Whom they are made for."),
        new("business", "Business", "How money is made and spent."),
        new("work", "Work", "Who makes them and under which conditions."),
        new("region", "Regions", "Where in the world."),
        new("regulation", "Regulation", "What authorities ask."),
        new("technology", "Technology", "The means they are made and shown with."),
    ];

    public static TagGroup? Of(string id) => All.FirstOrDefault(group => group.Id == id);
}
