using System.Collections.Immutable;

namespace StatiqSite.Content.Model;

/// <summary>What a site holds, and what it lacks: counted, with the names of what an editor would look at next.</summary>
public sealed record SiteStatistics
{
    public required DateOnly Now { get; init; }

    public required int Pages { get; init; }

    /// <summary>Kept out of the site; nothing else here counts them.</summary>
    public required int Drafts { get; init; }

    /// <summary>Every kind in the order of the list of kinds, those without a page as well.</summary>
    public required ImmutableArray<(PageKind Kind, int Pages)> Kinds { get; init; }

    /// <summary>Each at home.</summary>
    public required int Facts { get; init; }

    /// <summary>Facts with a number.</summary>
    public required int Figures { get; init; }

    /// <summary>Shown on a page other than their own.</summary>
    public required int FactsUsedElsewhere { get; init; }

    public required int Events { get; init; }

    public required int SourcesUsed { get; init; }

    public required ImmutableArray<SourceRecord> SourcesUnused { get; init; }

    /// <summary>Facts that rest on a registered source.</summary>
    public required int FactsSourced { get; init; }

    /// <summary>Sentences of prose that hold a figure; plain pages, which speak of the site itself, are not counted.</summary>
    public required int Sentences { get; init; }

    public required int SentencesSourced { get; init; }

    /// <summary>Pages on which a sentence with a figure names no source, and how many there are.</summary>
    public required ImmutableArray<(Page Page, int Unsourced)> PagesUnsourced { get; init; }

    public required ImmutableArray<Page> PagesStale { get; init; }

    public required ImmutableArray<StaleFigure> FactsStale { get; init; }

    /// <summary>Pairs of facts that an editor has declared to disagree.</summary>
    public required int ConflictsDeclared { get; init; }

    /// <summary>Pairs of figures that cannot both be right, though nobody has said so: <c>hongguo#users-2025</c>.</summary>
    public required ImmutableArray<(string First, string Second)> ConflictsFound { get; init; }

    /// <summary>Every tag of the vocabulary, most used first, then by id.</summary>
    public required ImmutableArray<(Tag Tag, int Pages)> Tags { get; init; }

    /// <summary>Pages that no relation and no prose connects with any other.</summary>
    public required ImmutableArray<Page> Orphans { get; init; }

    /// <summary>Names that have no page, most mentioned first, then by name.</summary>
    public required ImmutableArray<WantedPage> Wanted { get; init; }
}

/// <summary>A name without a page, and the pages that mention it.</summary>
public sealed record WantedPage(string Name, ImmutableArray<Page> By);
