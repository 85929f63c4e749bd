using StatiqSite.Content.Loading;

namespace StatiqSite.Outputs;

/// <summary>Files that go out as they came in: <c>input/assets/</c> at <c>/assets/</c>, the theme's at <c>/theme/</c>.</summary>
internal sealed class AssetsOutput : IOutput
{
    public IEnumerable<OutputFile> FilesOf(Publication publication)
    {
        foreach (var file in publication.Theme.Files)
        {
            yield return new OutputFile.Copied(file.Url[1..], file.Bytes, file.Source);
        }

        // Of pictures only those that were found harmless; the records beside them (`photo.yml`) hold their credits.
        var sound = publication.Site.Catalog.Assets.ToHashSet(StringComparer.Ordinal);
        foreach (var file in publication.Tree.Files.Where(file => file.Area == SourceArea.Input && sound.Contains($"/{file.Path}")))
        {
            yield return new OutputFile.Copied(file.Path, file.Bytes, file.Shown);
        }
    }
}
