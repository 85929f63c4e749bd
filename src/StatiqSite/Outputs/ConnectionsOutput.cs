using StatiqSite.Rendering;

namespace StatiqSite.Outputs;

/// <summary>A page of all connections for each page whose own lists are cut short.</summary>
internal sealed class ConnectionsOutput : IOutput
{
    public IEnumerable<OutputFile> FilesOf(Publication publication) => publication.Site.Pages
        .Where(page => ConnectionsPage.IsNeeded(page, publication.Views))
        .Select(page => new OutputFile.Rendered(
            OutputFile.PathOf(ConnectionsPage.UrlOf(page)), new LayoutChoice("connections"),
            () => ViewValues.Object(ConnectionsPage.Shape, new ConnectionsPage(page, publication.Views)), ConnectionsPage.UrlOf(page)));
}
