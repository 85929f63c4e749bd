using StatiqSite.Rendering;

namespace StatiqSite.Outputs;

/// <summary>The index of figures, a page for each measure, and all of them as one table.</summary>
internal sealed class FiguresOutput : IOutput
{
    public IEnumerable<OutputFile> FilesOf(Publication publication)
    {
        var views = publication.Views;
        yield return new OutputFile.Rendered(
            "figures/index.html", new LayoutChoice("figures"),
            () => ViewValues.Object(FiguresPage.Shape, new FiguresPage(views)), "/figures/");
        yield return new OutputFile.Written("figures/figures.csv", output => FigureTable.Write(views, output));

        foreach (var measure in views.Figures.Measures)
        {
            foreach (var (items, paging, url) in Paging.Split(measure.Facts, measure.Url, views))
            {
                yield return new OutputFile.Rendered(
                    OutputFile.PathOf(url), new LayoutChoice("measure"),
                    () => ViewValues.Object(MeasurePage.Shape, new MeasurePage(measure, items, paging, url, views)), url);
            }
        }
    }
}
