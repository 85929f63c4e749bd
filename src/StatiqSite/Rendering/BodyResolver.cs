using System.Buffers;
using System.Text;
using StatiqSite.Content.Markdown;
using StatiqSite.Content.Model;

namespace StatiqSite.Rendering;

/// <summary>Fills the holes of a page's prose: addresses, citation marks, and facts written as a reader says them.</summary>
internal sealed class BodyResolver(Page page, SiteViews views, ReferenceList references) : IBodyResolver
{
    /// <summary>The page's prose as HTML.</summary>
    public static string Render(Page page, SiteViews views, ReferenceList references)
    {
        var output = new ArrayBufferWriter<byte>();
        page.Body.WriteTo(output, new BodyResolver(page, views, references));
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    public void WriteAddress(BodyLink link, IBufferWriter<byte> output) =>
        Write(output, HtmlText.Escape(views.AddressOf(page, link.Target)));

    public void WriteCitation(BodyCitation citation, int index, IBufferWriter<byte> output)
    {
        var cited = citation.Sources
            .Select(cited => (Source: views.Site.Catalog.SourceOf(cited.Id), cited.Locator))
            .Where(cited => cited.Source is not null)
            .Select(cited => (cited.Source!, cited.Source!.Tier.Confidence, cited.Locator));
        Write(output, references.MarksOf(cited, ReferenceList.CitationId(index)));
    }

    public void WriteFact(BodyFact fact, int index, IBufferWriter<byte> output)
    {
        var reference = new FactReference(fact.Slug, fact.Id, fact.Span);
        if (views.Site.Catalog.FactOf(page, reference) is not var (home, found))
        {
            return;
        }

        // A fact without a figure has nothing to be read out but its sentence.
        var text = HtmlText.Escape(found.Figure?.Shown ?? found.Says.TrimEnd('.'));
        var sources = views.SourcesOf(found).Select(source => (source, found.StatedConfidence ?? source.Tier.Confidence, found.Locator));
        Write(output, $"<a class=\"fact\" href=\"{HtmlText.Escape(views.Address(home.Url))}#{found.Id}\">{text}</a>");
        Write(output, references.MarksOf(sources, ReferenceList.MentionId(index)));
    }

    private static void Write(IBufferWriter<byte> output, string text) => Encoding.UTF8.GetBytes(text, output);
}
