using System.Buffers;
using System.Collections.Immutable;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Markdown;

/// <summary>A page's prose: rendered once into UTF-8 with holes where addresses, source marks and facts go.</summary>
public sealed class MarkdownBody
{
    private readonly byte[] _html;
    private readonly ImmutableArray<Hole> _holes;

    internal MarkdownBody(byte[] html, ImmutableArray<Hole> holes) => (_html, _holes) = (html, holes);

    public static MarkdownBody Empty { get; } = new([], []);

    public ImmutableArray<BodyLink> Links { get; internal init; } = [];

    public ImmutableArray<BodyCitation> Citations { get; internal init; } = [];

    public ImmutableArray<BodyFact> Facts { get; internal init; } = [];

    public ImmutableArray<Heading> Headings { get; internal init; } = [];

    /// <summary>Every id that the body's HTML carries: headings, explicit ids, footnotes.</summary>
    public ImmutableArray<string> Ids { get; internal init; } = [];

    /// <summary>Sentences of paragraphs and lists that hold a figure and neither a citation nor a fact.</summary>
    public ImmutableArray<SourceSpan> UncitedFigures { get; internal init; } = [];

    /// <summary>Quotations of 15 words or more, with the number of their words.</summary>
    public ImmutableArray<(SourceSpan Span, int Words)> LongQuotations { get; internal init; } = [];

    /// <summary>Sentences of paragraphs and lists that hold a figure, with a source or without; what a fact prints is not counted, it always has one.</summary>
    public int FigureSentences { get; internal init; }

    /// <summary>The words alone, blocks parted by line breaks: for search and descriptions. Made anew each time it is asked for.</summary>
    public string PlainText => Markdown.PlainText.Of(_html);

    /// <summary>Writes the same into <paramref name="room"/>, which has place for <see cref="Length"/> letters.</summary>
    /// <returns>How many letters there are.</returns>
    public int WritePlainText(Span<char> room) => Markdown.PlainText.Write(_html, room);

    /// <summary>Latin words, and one for each Chinese character.</summary>
    public int WordCount { get; internal init; }

    /// <summary>Bytes of HTML, the holes empty.</summary>
    public int Length => _html.Length;

    /// <summary>True where there is nothing to write.</summary>
    public bool IsEmpty => _html.Length == 0;

    /// <summary>Writes the HTML, asking the resolver to fill each hole in order.</summary>
    public void WriteTo(IBufferWriter<byte> output, IBodyResolver resolver)
    {
        var from = 0;
        foreach (var hole in _holes)
        {
            output.Write(_html.AsSpan(from, hole.Offset - from));
            from = hole.Offset;
            switch (hole.Kind)
            {
                case HoleKind.Address:
                    resolver.WriteAddress(Links[hole.Index], output);
                    break;
                case HoleKind.Credit:
                    resolver.WriteCredit(Links[hole.Index], output);
                    break;
                case HoleKind.Citation:
                    resolver.WriteCitation(Citations[hole.Index], hole.Index, output);
                    break;
                default:
                    resolver.WriteFact(Facts[hole.Index], hole.Index, output);
                    break;
            }
        }

        output.Write(_html.AsSpan(from));
    }
}
