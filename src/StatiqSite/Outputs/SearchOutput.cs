using System.Buffers;
using StatiqSite.Searching;

namespace StatiqSite.Outputs;

/// <summary>What the search of the theme reads: <c>/search/index.json</c>, and shards of it beside that.</summary>
/// <remarks>How many shards there are only the whole index tells, so it is made when the files are asked for, on all cores.</remarks>
internal sealed class SearchOutput : IOutput
{
    public IEnumerable<OutputFile> FilesOf(Publication publication) =>
        SearchFiles.Of(SearchIndex.Of(publication.Views, publication.Parallelism), publication.Views.Address)
            .Select(file => new OutputFile.Written(file.Path, output => output.Write(file.Bytes)));
}
