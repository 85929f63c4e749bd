using System.Globalization;
using Xunit;

namespace StatiqSite.Tests.Building;

/// <summary>Same content, same bytes; and what did not change is not touched.</summary>
public sealed class SameBytesTests
{
    [Fact]
    public void Two_builds_in_parallel_and_one_in_order_give_the_same_bytes()
    {
        using var site = TestSite.With(series: 40);
        site.BuildSoundly();
        site.BuildSoundly(options => options with { Output = site.In("again") });
        site.BuildSoundly(options => options with { Output = site.In("serial"), IsSerial = true });
        var first = TestSite.TextOf(site.Output);
        Assert.NotEmpty(first);
        Assert.Equal(first, TestSite.TextOf(site.In("again")));
        Assert.Equal(first, TestSite.TextOf(site.In("serial")));
    }

    [Fact]
    public void A_site_in_another_folder_gives_the_same_bytes_on_another_day()
    {
        using var here = new TestSite();
        using var there = new TestSite();
        foreach (var file in Directory.EnumerateFiles(there.Root, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));
        }

        here.BuildSoundly();
        there.BuildSoundly();
        Assert.Equal(TestSite.TextOf(here.Output), TestSite.TextOf(there.Output));
    }

    [Fact]
    public void Neither_the_machine_nor_the_clock_stands_in_the_output()
    {
        using var site = new TestSite();
        site.BuildSoundly();
        string[] foreign =
        [
            site.Root, Environment.MachineName, Path.GetTempPath(), Repository.Root,
            DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), DateTime.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ];
        var found =
            from file in Directory.EnumerateFiles(site.Output, "*", SearchOption.AllDirectories)
            let text = File.ReadAllText(file)
            from word in foreign
            where text.Contains(word, StringComparison.OrdinalIgnoreCase)
            select $"{Path.GetRelativePath(site.Output, file)}: {word}";
        None.Of(found);
    }

    [Fact]
    public void What_did_not_change_keeps_its_inode_and_time_and_what_went_is_gone()
    {
        using var site = TestSite.With(series: 3);
        site.BuildSoundly();
        var before = StampsOf(site.Output);
        site.Change("input/series/series-001.md", "Prose about", "Other prose about");
        File.Delete(site.In("input/series/series-002.md"));

        var result = site.BuildSoundly();

        var after = StampsOf(site.Output);
        Assert.Equal(
            [
                "changed: search/entries/0.json",
                "changed: search/index.html",
                "changed: search/index.json",
                "changed: search/text/0.json",
                "changed: search/words/0.json",
                "changed: series/index.html",
                "changed: series/series-001/index.html",
                "changed: sitemap.xml",
                "changed: tags/family/index.html",
                "gone: series/series-002/index.html",
            ],
            before.Where(file => !after.ContainsKey(file.Key)).Select(file => $"gone: {file.Key}")
                .Concat(after.Where(file => before.GetValueOrDefault(file.Key) != file.Value).Select(file => $"changed: {file.Key}"))
                .Order(StringComparer.Ordinal));
        Assert.Equal((9, 1), (result.Changed, result.Removed));
        Assert.False(Directory.Exists(Path.Combine(site.Output, "series/series-002")));
    }

    [Fact]
    public void A_second_build_of_the_same_changes_nothing()
    {
        using var site = new TestSite();
        var first = site.BuildSoundly();
        var before = StampsOf(site.Output);
        var second = site.BuildSoundly();
        Assert.Equal((first.Files, 0, 0), (second.Files, second.Changed, second.Removed));
        Assert.Equal(before, StampsOf(site.Output));
    }

    [Fact]
    public void An_incremental_build_equals_a_clean_one()
    {
        using var site = TestSite.With(series: 5);
        site.BuildSoundly();
        site.WriteSeries("series-003", "Another title");
        site.Change("theme/styles/site.css", "margin: 0", "margin: 1px");
        site.BuildSoundly();
        site.BuildSoundly(options => options with { Output = site.In("clean") });
        Assert.Equal(TestSite.TextOf(site.In("clean")), TestSite.TextOf(site.Output));
    }

    /// <summary>Of every file: its inode and the moment it was written.</summary>
    private static SortedDictionary<string, string> StampsOf(string folder)
    {
        var stamps = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            stamps.Add(
                Path.GetRelativePath(folder, file),
                string.Create(CultureInfo.InvariantCulture, $"{FileNumber.Of(file)} {File.GetLastWriteTimeUtc(file).Ticks}"));
        }

        return stamps;
    }
}
