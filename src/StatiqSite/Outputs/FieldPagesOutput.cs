using StatiqSite.Rendering;

namespace StatiqSite.Outputs;

/// <summary>The contributor's reference: what may be written, key by key, and an index of it.</summary>
internal sealed class FieldPagesOutput : IOutput
{
    public IEnumerable<OutputFile> FilesOf(Publication publication)
    {
        var (views, documents) = (publication.Views, publication.Fields);
        if (documents.IsEmpty)
        {
            yield break;
        }

        yield return new OutputFile.Rendered(
            OutputFile.PathOf(FieldsIndexPage.Address), new LayoutChoice("fields-index"),
            () => ViewValues.Object(FieldsIndexPage.Shape, new FieldsIndexPage(documents, views)), FieldsIndexPage.Address);

        for (var i = 0; i < documents.Length; i++)
        {
            var page = new FieldsPage(documents, i, views);
            yield return new OutputFile.Rendered(
                OutputFile.PathOf(page.Url), new LayoutChoice("fields"),
                () => ViewValues.Object(FieldsPage.Shape, page), page.Url);
        }
    }
}
