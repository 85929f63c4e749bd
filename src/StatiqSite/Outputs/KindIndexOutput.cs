using StatiqSite.Rendering;

namespace StatiqSite.Outputs;

/// <summary>The index of every kind, in every order that fits it: <c>/series/</c>, <c>/series/by-date/</c>, <c>/series/page/2/</c>.</summary>
internal sealed class KindIndexOutput : IOutput
{
    public IEnumerable<OutputFile> FilesOf(Publication publication) =>
        from kind in publication.Views.Kinds
        let pages = publication.Views.PagesByKind[kind.Id]
        from order in PageOrder.Of(pages)
        let sorted = pages.Sort(order.Comparer)
        from part in Paging.Split(sorted, order.UrlOf(kind), publication.Views)
        select new OutputFile.Rendered(
            OutputFile.PathOf(part.Url),
            new LayoutChoice("kind-index"),
            () => ViewValues.Object(KindIndexPage.Shape, new KindIndexPage(kind, part.Items, part.Paging, order, part.Url, publication.Views)),
            part.Url);
}
