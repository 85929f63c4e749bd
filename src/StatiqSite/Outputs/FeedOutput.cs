using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using StatiqSite.Content.Model;
using StatiqSite.Rendering;

namespace StatiqSite.Outputs;

/// <summary>The pages changed last as Atom feeds (<see href="https://www.rfc-editor.org/rfc/rfc4287"/>): <c>/feed.xml</c>, and one for each tag that a page carries.</summary>
/// <remarks>Dates come from the pages, not from the build, so that unchanged content gives an unchanged feed.</remarks>
internal sealed class FeedOutput : IOutput
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const int Entries = 50;

    public IEnumerable<OutputFile> FilesOf(Publication publication)
    {
        var (site, settings) = (publication.Site, publication.Site.Catalog.Settings);
        return site.Catalog.Tags
            .Select(tag => new Feed(tag.FeedUrl, $"{settings.Title}: {tag.Title}", tag.Description, tag.Url, site.Taxonomy.Of(tag).Pages))
            .Where(feed => !feed.Pages.IsEmpty)
            .Prepend(new Feed("/feed.xml", settings.Title, settings.Description, "/", site.Pages))
            .Select(feed => new OutputFile.Written(feed.Url[1..], XmlText.Document(xml => Write(xml, feed, publication))));
    }

    private static void Write(XmlWriter xml, Feed feed, Publication publication)
    {
        var settings = publication.Site.Catalog.Settings;
        var views = publication.Views;
        var pages = feed.Pages
            .Where(page => page.Kind.HasSlugs && page.Updated is not null)
            .OrderByDescending(page => page.Updated)
            .ThenBy(page => page.Url, StringComparer.Ordinal)
            .Take(Entries)
            .ToList();
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xml", "lang", null, settings.Language);
        Element(xml, "title", feed.Title);
        Element(xml, "subtitle", feed.Subtitle);
        Element(xml, "id", views.Absolute(feed.Home));
        Element(xml, "updated", Moment(pages.FirstOrDefault()?.Updated ?? publication.Site.Now));
        Link(xml, "self", views.Absolute(feed.Url), "application/atom+xml");
        Link(xml, "alternate", views.Absolute(feed.Home), "text/html");
        xml.WriteStartElement("author", Atom);
        Element(xml, "name", settings.Title);
        xml.WriteEndElement();
        Element(xml, "rights", settings.Licence);
        foreach (var page in pages)
        {
            WriteEntry(xml, page, views);
        }

        xml.WriteEndElement();
    }

    private static void WriteEntry(XmlWriter xml, Page page, SiteViews views)
    {
        xml.WriteStartElement("entry", Atom);
        Element(xml, "title", page.TitleZh is null ? page.Title : $"{page.Title} ({page.TitleZh})");
        Element(xml, "id", views.Absolute(page.Url));
        Link(xml, "alternate", views.Absolute(page.Url), "text/html");
        Element(xml, "updated", Moment(page.Updated!.Value));
        foreach (var tag in page.Tags)
        {
            xml.WriteStartElement("category", Atom);
            xml.WriteAttributeString("term", XmlText.Clean(tag.Id));
            xml.WriteEndElement();
        }

        Element(xml, "summary", page.Summary ?? "");
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) =>
        xml.WriteElementString(name, Atom, XmlText.Clean(text));

    private static void Link(XmlWriter xml, string relation, string address, string type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    /// <summary>Atom wants a moment where we know a day: its beginning.</summary>
    private static string Moment(DateOnly day) => day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);

    /// <summary>One feed.</summary>
    /// <param name="Url">A site path.</param>
    /// <param name="Home">The page that shows the same, a site path.</param>
    /// <param name="Pages">In any order; those that say when they were changed are told.</param>
    private sealed record Feed(string Url, string Title, string Subtitle, string Home, ImmutableArray<Page> Pages);
}
