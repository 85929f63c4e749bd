using System.Text.RegularExpressions;
using Xunit;

namespace StatiqSite.Tests.Own;

/// <summary>What the site tells contributors to copy passes its own check.</summary>
public sealed partial class ContributingTests
{
    [Fact]
    public void A_series_added_as_the_page_says_it_passes_the_check()
    {
        using var site = OwnCopy();
        var before = site.BuildSoundly();
        var text = File.ReadAllText(site.In("input/contribute/index.md"));
        var section = text[text.IndexOf("## Add a series in five minutes", StringComparison.Ordinal)..text.IndexOf("## Choose the folder", StringComparison.Ordinal)];
        var blocks = Block().Matches(section).Select(match => match.Groups[1].Value).ToList();

        // The files that the text names, one for each block.
        Assert.Equal(3, blocks.Count);
        Assert.Contains("`seeds/example-daily.yml`", section, StringComparison.Ordinal);
        site.Write("seeds/example-daily.yml", blocks[0]);
        Assert.Contains("the end of `input/_data/tags.yml`", section, StringComparison.Ordinal);
        File.AppendAllText(site.In("input/_data/tags.yml"), blocks[1]);
        Assert.Contains("`input/series/name-of-the-series.md`", section, StringComparison.Ordinal);
        site.Write("input/series/name-of-the-series.md", blocks[2]);

        var after = site.BuildSoundly(options => options with { IsStrict = true });

        Assert.Equal(
            (before.Counts.Pages + 1, before.Counts.Facts + 2, before.Counts.Sources + 1, before.Counts.Tags + 1),
            (after.Counts.Pages, after.Counts.Facts, after.Counts.Sources, after.Counts.Tags));
    }

    [Fact]
    public void What_is_to_be_copied_is_formatted()
    {
        using var site = OwnCopy();
        var text = File.ReadAllText(site.In("input/contribute/index.md"));
        site.Write("input/series/name-of-the-series.md", Block().Matches(text)[2].Groups[1].Value);
        var (exitCode, _, errors) = ProgramRun.Of(site.Root, "format", "--check");
        Assert.Equal((0, ""), (exitCode, errors));
    }

    private static TestSite OwnCopy()
    {
        var site = new TestSite();
        foreach (var folder in (string[])["input", "seeds", "theme"])
        {
            Directory.Delete(site.In(folder), recursive: true);
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories))
            {
                var copy = site.In(Path.GetRelativePath(Repository.Root, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }

        File.Copy(Path.Combine(Repository.Root, "settings.yml"), site.In("settings.yml"), overwrite: true);
        return site;
    }

    [GeneratedRegex(@"^```[a-z]+\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
