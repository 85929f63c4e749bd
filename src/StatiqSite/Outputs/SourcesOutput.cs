using StatiqSite.Rendering;

namespace StatiqSite.Outputs;

/// <summary>The registry of sources, on several pages where they are many, and a page for each that something rests on.</summary>
internal sealed class SourcesOutput : IOutput
{
    public IEnumerable<OutputFile> FilesOf(Publication publication)
    {
        var views = publication.Views;
        var sources = SourcesPage.Sorted(publication.Site);
        foreach (var (items, paging, url) in Paging.Split(sources, SourcesPage.First, views))
        {
            yield return new OutputFile.Rendered(
                OutputFile.PathOf(url), new LayoutChoice("sources"),
                () => ViewValues.Object(SourcesPage.Shape, new SourcesPage(items, sources, paging, url, views)), url);
        }

        foreach (var source in sources)
        {
            yield return new OutputFile.Rendered(
                OutputFile.PathOf(source.PageUrl), new LayoutChoice("source"),
                () => ViewValues.Object(SourcePage.Shape, new SourcePage(source, views)), source.PageUrl);
        }
    }
}
