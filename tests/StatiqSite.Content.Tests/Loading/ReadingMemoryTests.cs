using StatiqSite.Content.Loading;
using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;
using StatiqSite.Diagnostics.Formats;
using Xunit;

namespace StatiqSite.Content.Tests.Loading;

public sealed class ReadingMemoryTests
{
    private const string Glory = "---\ntitle: Glory\nsummary: A series.\n---\nProse.\n";
    private const string Other = "---\ntitle: Other\nsummary: A series.\nunknown: 1\n---\nProse.\n";

    private readonly ReadingMemory _memory = new();

    [Fact]
    public void Only_a_page_whose_text_has_changed_is_read_again()
    {
        var (first, _) = Load(("series/glory.md", Glory), ("series/other.md", Other));
        var (second, _) = Load(("series/glory.md", Glory.Replace("Prose", "Verse", StringComparison.Ordinal)), ("series/other.md", Other));
        Assert.NotSame(first.Pages[0], second.Pages[0]);
        Assert.Same(first.Pages[1], second.Pages[1]);
    }

    [Fact]
    public void What_is_wrong_with_a_page_is_told_each_time()
    {
        var (_, first) = Load(("series/other.md", Other));
        var (_, second) = Load(("series/other.md", Other));
        Assert.StartsWith("input/series/other.md:4:1: error", first, StringComparison.Ordinal);
        Assert.Equal(first, second);
    }

    [Theory]
    [InlineData("series/_directory.yml", "draft: true\n")]
    [InlineData("series/_glory.yml", "draft: true\n")]
    public void All_pages_are_read_again_where_a_file_beside_them_has_come_changed_or_gone(string path, string text)
    {
        var (before, _) = Load(("series/glory.md", Glory));
        var (with, _) = Load(("series/glory.md", Glory), (path, text));
        var (changed, _) = Load(("series/glory.md", Glory), (path, text.Replace("true", "false", StringComparison.Ordinal)));
        var (after, _) = Load(("series/glory.md", Glory));
        Assert.Equal([false, true, false, false], ((Catalog[])[before, with, changed, after]).Select(catalog => catalog.Pages[0].IsDraft));
    }

    [Fact]
    public void A_page_that_was_away_for_a_while_is_read_again()
    {
        var (first, _) = Load(("series/glory.md", Glory));
        _ = Load();
        var (third, _) = Load(("series/glory.md", Glory));
        Assert.NotSame(first.Pages[0], third.Pages[0]);
    }

    private (Catalog Catalog, string Told) Load(params (string Path, string Text)[] files)
    {
        var diagnostics = new DiagnosticBag();
        var tree = SourceTree.Of(files.Select(file => (SourceArea.Input, file.Path, $"input/{file.Path}", file.Text)));
        var catalog = ContentLoader.Load(tree, new LoadingOptions { Memory = _memory }, diagnostics);
        return (catalog, string.Join('\n', diagnostics.Sorted().Select(ShortFormat.Line)));
    }
}
