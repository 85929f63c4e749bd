using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using StatiqSite.Searching;
using Xunit;

namespace StatiqSite.Tests.Searching;

/// <summary>The index as it is published: its files, their weight, and that they are the same each time.</summary>
public sealed class SearchFilesTests
{
    private const int Words = 4;
    private const int Shown = 8;

    [Fact]
    public void The_index_of_a_small_site_is_as_it_should_be()
    {
        using var site = new TestSite();
        site.Write("input/series/jia-li.md", "---\ntitle: The \"Family's\" Home\ntitle_zh: 家里\ntitle_pinyin: Jiā Lǐ\nsummary: It’s a micro-drama.\ntags: [family]\n---\nProse, prose and 家里人.\n");
        site.BuildSoundly();
        var index = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(site.Output, "search"), "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            index.Append("== ").Append(Path.GetRelativePath(site.Output, file)).Append('\n').Append(File.ReadAllText(file));
        }

        Accepted.Matches("Searching/small-site.txt", index.ToString());
    }

    [Fact]
    public void One_thread_or_many_make_the_same_files()
    {
        using var site = TestSite.With(series: 60);
        site.BuildSoundly(options => options with { IsSerial = true });
        var serial = TestSite.FilesOf(Path.Combine(site.Output, "search"));
        site.BuildSoundly();
        Assert.Equal(serial, TestSite.FilesOf(Path.Combine(site.Output, "search")));
        Assert.True(serial.Count > 10, $"{serial.Count} files");
    }

    [Fact]
    public void Every_term_stands_once_in_order_and_in_the_shard_that_is_named_for_it()
    {
        var files = Files(300);
        using var head = JsonDocument.Parse(files["search/index.json"]);
        foreach (var sort in (string[])["words", "text"])
        {
            var firsts = head.RootElement.GetProperty(sort).EnumerateArray().Select(first => first.GetString()!).ToImmutableArray();
            Assert.True(firsts.Length > 3, $"{firsts.Length} shards of {sort}");
            Assert.Equal("", firsts[0]);
            var before = "";
            for (var i = 0; i < firsts.Length; i++)
            {
                foreach (var term in TermsOf(files[$"search/{sort}/{i}.json"]))
                {
                    Assert.True(TermOrder.Compare(before, term) < 0, $"{before}, {term}");
                    var small = term.ToLowerInvariant();
                    Assert.True(string.CompareOrdinal(firsts[i], small) <= 0, $"{term} stands before the shard {firsts[i]}");
                    Assert.True(i + 1 == firsts.Length || string.CompareOrdinal(small, firsts[i + 1]) < 0, $"{term} stands behind the shard {firsts[i]}");
                    before = term;
                }
            }
        }
    }

    /// <summary>A query of four words, each in a shard of its own and as heavy as any, all results in files of their own.</summary>
    [Fact]
    public void The_first_query_weighs_fifty_kilobytes_at_most_on_a_site_of_a_thousand_pages()
    {
        var files = Files(1000);
        var scripts = Directory.EnumerateFiles(Path.Combine(Repository.Root, "theme", "scripts"), "search-*.js").Sum(file => Zipped(File.ReadAllBytes(file)));
        var style = Zipped(File.ReadAllBytes(Path.Combine(Repository.Root, "theme", "styles", "search.css")));
        var weight = scripts + style + Zipped(files["search/index.json"]) + Heaviest(files, "words", Words) + Heaviest(files, "entries", Shown);
        Assert.InRange(weight, 1, 50 * 1024);

        // Where the names give few results, the texts are read too.
        Assert.InRange(Heaviest(files, "text", Words), 1, 20 * 1024);
    }

    [Fact]
    public void Ten_times_the_pages_cost_a_reader_no_more_than_a_longer_table()
    {
        var (small, great) = (Files(1000), Files(10_000));
        Assert.InRange(Heaviest(great, "words", 1), 1, 6 * 1024);
        Assert.InRange(Heaviest(great, "text", 1), 1, 16 * 1024);
        Assert.InRange(Heaviest(great, "entries", 1), 1, Heaviest(small, "entries", 1) * 5 / 4);
        Assert.InRange(Zipped(great["search/index.json"]), 1, 8 * 1024);
    }

    private static Dictionary<string, byte[]> Files(int entries) =>
        SearchFiles.Of(new SyntheticEntries().Index(entries), path => path).ToDictionary(file => file.Path, file => file.Bytes, StringComparer.Ordinal);

    private static IEnumerable<string> TermsOf(byte[] shard)
    {
        using var json = JsonDocument.Parse(shard);
        return [.. json.RootElement.EnumerateArray().Skip(1).Where((_, i) => i % 2 == 0).Select(term => term.GetString()!)];
    }

    private static long Heaviest(Dictionary<string, byte[]> files, string sort, int count) => files
        .Where(file => file.Key.StartsWith($"search/{sort}/", StringComparison.Ordinal))
        .Select(file => Zipped(file.Value)).OrderDescending().Take(count).Sum();

    private static long Zipped(byte[] bytes)
    {
        using var counted = new MemoryStream();
        using (var zip = new GZipStream(counted, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zip.Write(bytes);
        }

        return counted.Length;
    }
}
