using System.Collections.Immutable;

namespace StatiqSite.Diagnostics;

/// <summary>One fault: which rule, where, what is wrong, and what would mend it.</summary>
/// <param name="Rule">The kind of complaint.</param>
/// <param name="Span">The exact words at fault.</param>
/// <param name="Message">One sentence that stands alone; names, keys and values in backticks; says what is wrong, not what to do.</param>
public sealed record Diagnostic(Rule Rule, SourceSpan Span, string Message)
{
    /// <summary>A few words printed behind the carets.</summary>
    public string? Label { get; init; }

    /// <summary>What to do, as an imperative or "there is a tag with a similar name: …".</summary>
    public string? Help { get; init; }

    /// <summary>Context that helps to understand, a sentence each.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Other places that explain this one.</summary>
    public ImmutableArray<RelatedPlace> Related { get; init; } = [];

    /// <summary>What would mend it, all together.</summary>
    public ImmutableArray<Edit> Edits { get; init; } = [];

    public Severity Severity => Rule.Severity;

    /// <summary>True where <c>fix</c> mends it by itself.</summary>
    public bool IsMendable => !Edits.IsEmpty && Edits.All(edit => edit.IsSafe);
}

/// <summary>A second place that explains a fault, and what it has to do with it.</summary>
public readonly record struct RelatedPlace(SourceSpan Span, string Label);
