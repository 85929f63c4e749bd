using StatiqSite.Rendering;

namespace StatiqSite.Outputs;

/// <summary>The registry of sources and a page for each that something rests on.</summary>
internal sealed class SourcesOutput : IOutput
{
    public IEnumerable<OutputFile> FilesOf(Publication publication)
    {
        var views = publication.Views;
        yield return new OutputFile.Rendered(
            "sources/index.html", new LayoutChoice("sources"),
            () => ViewValues.Object(SourcesPage.Shape, new SourcesPage(views)), "/sources/");

        foreach (var source in publication.Site.Catalog.Sources.Where(source => publication.Site.SourceUses.Of(source).IsUsed))
        {
            yield return new OutputFile.Rendered(
                OutputFile.PathOf(source.PageUrl), new LayoutChoice("source"),
                () => ViewValues.Object(SourcePage.Shape, new SourcePage(source, views)), source.PageUrl);
        }
    }
}
