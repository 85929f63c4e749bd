using StatiqSite.Content.Model;
using StatiqSite.Rendering;

namespace StatiqSite.Outputs;

/// <summary>Every content page at its address.</summary>
internal sealed class PagesOutput : IOutput
{
    public IEnumerable<OutputFile> FilesOf(Publication publication) => publication.Site.Pages.Select(page =>
        new OutputFile.Rendered(OutputFile.PathOf(page.Url), LayoutChoice.Of(page), () => ViewOf(page, publication.Views), page.Source.Path));

    private static Templating.Values.Value ViewOf(Page page, SiteViews views) =>
        ViewValues.Object(page.Url == "/" ? PageView.HomeShape : PageView.Shape, new PageView(page, views));
}
