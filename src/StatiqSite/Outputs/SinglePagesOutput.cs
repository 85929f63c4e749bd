using StatiqSite.Rendering;

namespace StatiqSite.Outputs;

/// <summary>The pages there is one of: search, the parts of the theme, and what stands where nothing is.</summary>
internal sealed class SinglePagesOutput : IOutput
{
    public IEnumerable<OutputFile> FilesOf(Publication publication)
    {
        var views = publication.Views;
        yield return new OutputFile.Rendered(
            "search/index.html", new LayoutChoice("search"),
            () => ViewValues.Object(SearchPage.Shape, new SearchPage(views)), "/search/");
        yield return new OutputFile.Rendered(
            "about/style/index.html", new LayoutChoice("style"),
            () => ViewValues.Object(StylePage.Shape, new StylePage(views)), "/about/style/");
        yield return new OutputFile.Rendered(
            "404.html", new LayoutChoice("missing"),
            () => ViewValues.Object(MissingPage.Shape, new MissingPage(views)), "/404.html");
    }
}
