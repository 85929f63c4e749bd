using System.Buffers;
using StatiqSite.Content.Markdown;
using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>Fills the holes of a page's prose: addresses, citation marks, and facts written as a reader says them.</summary>
internal sealed class BodyResolver(Page page, SiteViews views, ReferenceList references) : IBodyResolver
{
    // Bytes of a citation's mark as HTML: what the holes of a body come to is guessed, so that it seldom grows.
    private const int TypicalMark = 256;

    /// <summary>The page's prose as HTML.</summary>
    public static Value Render(Page page, SiteViews views, ReferenceList references)
    {
        var holes = page.Body.Citations.Length + page.Body.Facts.Length + page.Body.Links.Length;
        var output = new ArrayBufferWriter<byte>(page.Body.Length + (holes * TypicalMark) + TypicalMark);
        page.Body.WriteTo(output, new BodyResolver(page, views, references));
        return Value.Raw(output.WrittenSpan.ToArray());
    }

    public void WriteAddress(BodyLink link, IBufferWriter<byte> output) =>
        output.Write($"{HtmlText.Escape(views.AddressOf(page, link.Target))}");

    public void WriteCitation(BodyCitation citation, int index, IBufferWriter<byte> output) =>
        references.WriteMarks(citation, ReferenceList.CitationId(index), output);

    public void WriteFact(BodyFact fact, int index, IBufferWriter<byte> output)
    {
        var reference = new FactReference(fact.Slug, fact.Id, fact.Span);
        if (views.Site.Catalog.FactOf(page, reference) is not var (home, found))
        {
            return;
        }

        // A fact without a figure has nothing to be read out but its sentence.
        var text = HtmlText.Escape(found.Figure?.Shown ?? found.Says.TrimEnd('.'));
        output.Write($"<a class=\"fact\" href=\"{HtmlText.Escape(views.Address(home.Url))}#{found.Id}\">{text}</a>");
        references.WriteMarks(found, ReferenceList.MentionId(index), output);
    }
}
