using StatiqSite.Content.Loading;

namespace StatiqSite.Outputs;

/// <summary>Files that go out as they came in: <c>input/assets/</c> at <c>/assets/</c>, the theme's at <c>/theme/</c>.</summary>
internal sealed class AssetsOutput : IOutput
{
    public IEnumerable<OutputFile> FilesOf(Publication publication)
    {
        foreach (var file in publication.Theme.Files)
        {
            yield return new OutputFile.Copied(file.Url[1..], file.Bytes);
        }

        foreach (var file in publication.Tree.Files.Where(file => file.Area == SourceArea.Input && IsPublished(file.Path)))
        {
            yield return new OutputFile.Copied(file.Path, file.Bytes);
        }
    }

    // The records beside images (`photo.yml`) hold their credits; they are read, not published.
    private static bool IsPublished(string path) =>
        path.StartsWith("assets/", StringComparison.Ordinal) && !path.EndsWith(".yml", StringComparison.Ordinal);
}
