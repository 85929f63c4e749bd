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
            Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\n\nSitemap: {publication.Views.Absolute("/sitemap.xml")}\n", output));
    }

    private static void Write(XmlWriter xml, Publication publication)
    {
        var views = publication.Views;
        xml.WriteStartElement("urlset", Namespace);
        foreach (var (path, changed) in AddressesOf(publication).OrderBy(entry => entry.Path, StringComparer.Ordinal))
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

    private static IEnumerable<(string Path, DateOnly? Changed)> AddressesOf(Publication publication)
    {
        var site = publication.Site;
        return site.Pages.Where(page => !page.IsDraft).Select(page => (page.Url, page.Updated))
            .Concat(publication.Views.Kinds.Select(kind => (kind.Url, (DateOnly?)null)))
            .Concat(site.Catalog.Tags.Where(tag => !site.Taxonomy.Of(tag).Pages.IsEmpty).Select(tag => (tag.Url, (DateOnly?)null)))
            .Concat(TimelineYear.AllOf(site.Timeline).Select(year => (year.Url, (DateOnly?)null)))
            .Concat(publication.Views.EntriesByKind.Select(kind => (KindTimelinePage.UrlOf(kind.Kind), (DateOnly?)null)))
            .Concat(publication.Views.Figures.Measures.Select(measure => (measure.Url, (DateOnly?)null)))
            .Concat(site.Catalog.Sources.Where(source => site.SourceUses.Of(source).IsUsed).Select(source => (source.PageUrl, (DateOnly?)null)))
            .Concat(new RulePagesOutput().FilesOf(publication).Concat(new FieldPagesOutput().FilesOf(publication)).OfType<OutputFile.Rendered>().Select(file => (file.Subject, (DateOnly?)null)))
            .Concat([("/tags/", null), ("/timeline/", null), ("/figures/", null), ("/about/style/", null), ("/sources/", null), ("/search/", null)])
            .DistinctBy(entry => entry.Item1);
    }
}
