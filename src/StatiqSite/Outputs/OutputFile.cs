using System.Buffers;
using System.Collections.Immutable;
using StatiqSite.Rendering;
using StatiqSite.Templating.Values;

namespace StatiqSite.Outputs;

/// <summary>One file of the published site, before its bytes exist.</summary>
/// <param name="Path">Below the output folder, with forward slashes: <c>series/glory/index.html</c>.</param>
internal abstract record OutputFile(string Path)
{
    /// <summary>A file that goes out as it came in.</summary>
    /// <param name="Source">Where it stands, for messages: <c>input/assets/map.png</c>.</param>
    public sealed record Copied(string Path, ReadOnlyMemory<byte> Bytes, string Source) : OutputFile(Path);

    /// <summary>A file that a piece of our code writes: a feed, a sitemap. Its writing cannot fail.</summary>
    public sealed record Written(string Path, Action<IBufferWriter<byte>> Write) : OutputFile(Path);

    /// <summary>Files that only their making tells the number of: an index in shards. Their making cannot fail.</summary>
    /// <param name="Path">One of them that is always there.</param>
    /// <param name="Folders">Where the others stand, each with a slash at its end; no page has a name like theirs.</param>
    public sealed record Bundle(string Path, ImmutableArray<string> Folders, Func<IEnumerable<(string Path, byte[] Bytes)>> Make) : OutputFile(Path)
    {
        /// <summary>True where the file of a path may be one of these.</summary>
        public bool MayHold(string path) => path == Path || Folders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal));
    }

    /// <summary>A page that a layout of the theme renders.</summary>
    /// <param name="View">What the template sees as <c>page</c>; asked for once, on the thread that renders.</param>
    /// <param name="Subject">What is rendered, for messages: the page's file, or the address of a page the build makes.</param>
    public sealed record Rendered(string Path, LayoutChoice Layout, Func<Value> View, string Subject) : OutputFile(Path);

    /// <summary>The file in which the page of an address is published: <c>/series/glory/</c> is <c>series/glory/index.html</c>.</summary>
    public static string PathOf(string url) =>
        url.EndsWith('/') ? $"{url.TrimStart('/')}index.html" : url.TrimStart('/');
}
