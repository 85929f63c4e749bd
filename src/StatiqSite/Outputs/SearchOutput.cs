using StatiqSite.Searching;

namespace StatiqSite.Outputs;

/// <summary>What the search of the theme reads: <c>/search/index.json</c>, and shards of it beside that.</summary>
internal sealed class SearchOutput : IOutput
{
    public IEnumerable<OutputFile> FilesOf(Publication publication) =>
    [
        new OutputFile.Bundle(
            SearchFiles.HeadPath, SearchFiles.ShardFolders, () => SearchFiles.Of(SearchIndex.Of(publication.Views), publication.Views.Address)),
    ];
}
