using StatiqSite.Rendering;

namespace StatiqSite.Outputs;

/// <summary>The timeline index and a page for each year and for each kind of which something stands on it.</summary>
internal sealed class TimelineOutput : IOutput
{
    public IEnumerable<OutputFile> FilesOf(Publication publication)
    {
        var views = publication.Views;
        var years = TimelineYear.AllOf(publication.Site.Timeline);
        yield return new OutputFile.Rendered(
            "timeline/index.html", new LayoutChoice("timeline"),
            () => ViewValues.Object(TimelinePage.Shape, new TimelinePage(years, views)), "/timeline/");

        for (var i = 0; i < years.Length; i++)
        {
            var page = new YearPage(years[i], i > 0 ? years[i - 1] : null, i + 1 < years.Length ? years[i + 1] : null, views);
            yield return new OutputFile.Rendered(
                OutputFile.PathOf(page.Url), new LayoutChoice("year"),
                () => ViewValues.Object(YearPage.Shape, page), page.Url);
        }

        foreach (var (kind, entries) in views.EntriesByKind)
        {
            var page = new KindTimelinePage(kind, entries, views);
            yield return new OutputFile.Rendered(
                OutputFile.PathOf(page.Url), new LayoutChoice("kind-timeline"),
                () => ViewValues.Object(KindTimelinePage.Shape, page), page.Url);
        }
    }
}
