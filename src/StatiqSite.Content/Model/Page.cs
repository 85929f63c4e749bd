using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using StatiqSite.Content.Facts;
using StatiqSite.Content.Markdown;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Model;

/// <summary>One page, read and typed, before anything is known of the others.</summary>
/// <param name="Source">The file.</param>
/// <param name="Kind">What the page is about; its folder says so.</param>
/// <param name="Slug">The file's name without its ending: <c>jia-li-jia-wai</c>.</param>
/// <param name="Url">Site-absolute, with a slash at both ends: <c>/series/jia-li-jia-wai/</c>.</param>
/// <param name="FrontMatter">Every value, by its field.</param>
/// <param name="Body">The prose.</param>
public sealed record Page(
    SourceText Source, PageKind Kind, string Slug, string Url, FieldValues FrontMatter, MarkdownBody Body)
{
    // A page is itself: looking at all that stands on it, each time one is looked up, would take longer than making the site.
    public bool Equals(Page? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <summary>English.</summary>
    public required string Title { get; init; }

    public string? TitleZh { get; init; }

    public string? TitlePinyin { get; init; }

    public ImmutableArray<string> AlsoKnownAs { get; init; } = [];

    /// <summary>At most 200 characters; null only where the kind does not ask for one or a fault was reported.</summary>
    public string? Summary { get; init; }

    public ImmutableArray<Reference> Tags { get; init; } = [];

    /// <summary>The last change of substance.</summary>
    public DateOnly? Updated { get; init; }

    public FuzzyDate? ReviewBy { get; init; }

    /// <summary>True where the page is kept out of the site; the preview shows it.</summary>
    public bool IsDraft { get; init; }

    /// <summary>What keeps it out, as it would be written, and where it is: <c>draft: true</c>; null where nothing does.</summary>
    public Reference? KeptOutBy { get; init; }

    /// <summary>Where its address leads instead; null: it is a page like others.</summary>
    public Reference? RedirectTo { get; init; }

    /// <summary>A second name for <c>xref:</c> links, case aside.</summary>
    public Reference? Xref { get; init; }

    /// <summary>Below the input folder, the site's or the theme's: <c>series/glory.md</c>.</summary>
    public string File { get; init; } = "";

    /// <summary>As the front matter names it; absent: the kind's.</summary>
    public Reference? Layout { get; init; }

    /// <summary>Smaller comes first among pages of one folder; absent: 0.</summary>
    public int Order { get; init; }

    /// <summary>Own facts and used ones, in the order of the page.</summary>
    public ImmutableArray<FactEntry> FactEntries
    {
        get;
        init
        {
            field = value;
            OwnFacts = [.. value.OfType<FactEntry.Own>().Select(entry => entry.Fact)];
        }
    } = [];

    /// <summary>The facts that have their home here.</summary>
    public ImmutableArray<Fact> OwnFacts { get; private init; } = [];

    public ImmutableArray<DatedEvent> Events
    {
        get;
        init
        {
            field = value;
            EventAnchors = DatedEvent.AnchorsOf(value);
        }
    } = [];

    /// <summary>The id of each event on the page, in the order of the events.</summary>
    public ImmutableArray<string> EventAnchors { get; private init; } = [];

    /// <summary>As the front matter states them, in the order of the kind's fields.</summary>
    public ImmutableArray<RelationLink> Relations { get; init; } = [];

    /// <summary>Site paths that once led here: <c>/series/old-name/</c>.</summary>
    public ImmutableArray<Redirect> RedirectFrom { get; init; } = [];
}

/// <summary>An address that once led to a page.</summary>
/// <param name="Reason">moved, merged or deleted.</param>
public sealed record Redirect(string From, DateOnly? On, string Reason, SourceSpan Span);
