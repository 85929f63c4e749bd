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
}

/// <summary>What a tag is about; the vocabulary is shown by group.</summary>
public sealed record TagGroup(string Id, string Title)
{
    public static readonly ImmutableArray<TagGroup> All =
    [
        new("theme", "Themes"),
        new("form", "Form"),
        new("period", "Periods"),
        new("audience", "Audiences"),
        new("business", "Business"),
        new("work", "Work"),
        new("region", "Regions"),
        new("regulation", "Regulation"),
        new("technology", "Technology"),
    ];

    public static TagGroup? Of(string id) => All.FirstOrDefault(group => group.Id == id);
}
