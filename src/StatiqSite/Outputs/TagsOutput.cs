using StatiqSite.Rendering;

namespace StatiqSite.Outputs;

/// <summary>The tag index and a page for each tag that a page carries.</summary>
internal sealed class TagsOutput : IOutput
{
    public IEnumerable<OutputFile> FilesOf(Publication publication)
    {
        var views = publication.Views;
        yield return new OutputFile.Rendered(
            "tags/index.html", new LayoutChoice("tags"),
            () => ViewValues.Object(TagsPage.Shape, new TagsPage(views)), "/tags/");

        foreach (var tag in publication.Site.Catalog.Tags)
        {
            var pages = publication.Site.Taxonomy.Of(tag).Pages;
            if (pages.IsEmpty)
            {
                continue;
            }

            foreach (var (items, paging, url) in Paging.Split(pages, tag.Url, views))
            {
                yield return new OutputFile.Rendered(
                    OutputFile.PathOf(url), new LayoutChoice("tag"),
                    () => ViewValues.Object(TagPage.Shape, new TagPage(tag, items, paging, url, views) { FeedUrl = tag.FeedUrl }), url);
            }
        }
    }
}
