using System.Buffers;
using StatiqSite.Content.Markdown;
using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>Fills the holes of a page's prose: addresses, citation marks, and facts written as a reader says them.</summary>
internal sealed class BodyResolver(Page page, SiteViews views, ReferenceList references) : IBodyResolver
{
    /// <summary>The page's prose as HTML.</summary>
    public static Value Render(Page page, SiteViews views, ReferenceList references) => views.Scratch.Html(
        new BodyResolver(page, views, references), static (resolver, output) => resolver.WriteTo(output));

    public void WriteAddress(BodyLink link, IBufferWriter<byte> output) =>
        output.Write($"{HtmlText.Escape(views.AddressOf(page, link.Target))}");

    public void WriteCredit(BodyLink picture, IBufferWriter<byte> output)
    {
        if (views.Site.Catalog.CreditOf(LinkTarget.Of(views.Site.Catalog, page, picture.Target).Address) is not { } credit)
        {
            return;
        }

        var maker = HtmlText.EscapeMarkingHan(credit.Credit);
        output.Write($" <small class=\"credit\">Picture: ");
        if (credit.Source is { } source)
        {
            output.Write($"<a href=\"{HtmlText.Escape(source)}\" rel=\"noopener\">{maker}</a>");
        }
        else
        {
            output.Write($"{maker}");
        }

        output.Write($", {HtmlText.Escape(credit.Licence)}</small>");
    }

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

    private void WriteTo(ArrayBufferWriter<byte> output) => page.Body.WriteTo(output, this);
}
