using System.Globalization;
using System.Text;
using System.Xml;
using StatiqSite.Rendering;

namespace StatiqSite.Outputs;

/// <summary>Every page a search engine should know (<see href="https://www.sitemaps.org/protocol.html"/>), and the word to it where that is.</summary>
internal sealed class SitemapOutput : IOutput
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public IEnumerable<OutputFile> FilesOf(Publication publication)
    {
        yield return new OutputFile.Written("sitemap.xml", XmlText.Document(xml => Write(xml, publication)));
        yield return new OutputFile.Written("robots.txt", output =>
            Encoding.UTF8.GetBytes(
                publication.Views.IsIndexed ? $"User-agent: *\nAllow: /\n\nSitemap: {publication.Views.Absolute("/sitemap.xml")}\n" : "User-agent: *\nDisallow: /\n",
                output));
    }

    private static void Write(XmlWriter xml, Publication publication)
    {
        var views = publication.Views;
        xml.WriteStartElement("urlset", Namespace);
        foreach (var (path, changed) in EntriesOf(publication).OrderBy(entry => entry.Path, StringComparer.Ordinal))
        {
            xml.WriteStartElement("url", Namespace);
            xml.WriteElementString("loc", Namespace, views.Absolute(path));
            if (changed is { } day)
            {
                xml.WriteElementString("lastmod", Namespace, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static IEnumerable<Entry> EntriesOf(Publication publication)
    {
        var site = publication.Site;
        var manual = new RulePagesOutput().FilesOf(publication).Concat(new FieldPagesOutput().FilesOf(publication));
        return site.Pages.Where(page => !page.IsDraft).Select(page => new Entry(page.Url, page.Updated))
            .Concat(publication.Views.Kinds.Select(kind => new Entry(kind.Url)))
            .Concat(site.Catalog.Tags.Where(tag => !site.Taxonomy.Of(tag).Pages.IsEmpty).Select(tag => new Entry(tag.Url)))
            .Concat(TimelineYear.AllOf(site.Timeline).Select(year => new Entry(year.Url)))
            .Concat(publication.Views.EntriesByKind.Select(kind => new Entry(KindTimelinePage.UrlOf(kind.Kind))))
            .Concat(publication.Views.Figures.Measures.Select(measure => new Entry(measure.Url)))
            .Concat(site.Catalog.Sources.Where(source => site.SourceUses.Of(source).IsUsed).Select(source => new Entry(source.PageUrl)))
            .Concat(manual.OfType<OutputFile.Rendered>().Select(file => new Entry(file.Subject)))
            .Concat(((string[])["/tags/", "/timeline/", "/figures/", "/about/style/", "/sources/", "/search/"]).Select(path => new Entry(path)))
            .DistinctBy(entry => entry.Path, StringComparer.Ordinal);
    }

    private sealed record Entry(string Path, DateOnly? Changed = null);
}
