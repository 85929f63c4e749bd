using StatiqSite.Diagnostics;
using StatiqSite.Emitting;
using Xunit;

namespace StatiqSite.Tests.Building;

/// <summary>Where a site may be written, and whose files may go for it.</summary>
public sealed class OutputPlaceTests
{
    [Theory]
    [InlineData("input", "input:1:1: error[output-folder]: the output folder `input` is `input`, which the site is made from\n")]
    [InlineData("input/series", "input/series:1:1: error[output-folder]: the output folder `input/series` lies in `input`, which the site is made from\n")]
    [InlineData("theme/layouts", "theme/layouts:1:1: error[output-folder]: the output folder `theme/layouts` lies in `theme`, which the site is made from\n")]
    [InlineData("theme", "theme:1:1: error[output-folder]: the output folder `theme` is `theme`, which the site is made from\n")]
    [InlineData("seeds", "seeds:1:1: error[output-folder]: the output folder `seeds` is `seeds`, which the site is made from\n")]
    [InlineData("src/made", "src/made:1:1: error[output-folder]: the output folder `src/made` lies in `src`, which the site is made from\n")]
    [InlineData("src", "src:1:1: error[output-folder]: the output folder `src` is `src`, which the site is made from\n")]
    [InlineData(".git/site", ".git/site:1:1: error[output-folder]: the output folder `.git/site` lies in `.git`, which the site is made from\n")]
    [InlineData(".", ".:1:1: error[output-folder]: the output folder `.` holds `input`, which the site is made from\n")]
    [InlineData("cache", "cache:1:1: error[output-folder]: the output folder `cache` is the cache folder\n")]
    [InlineData("cache/site", "cache/site:1:1: error[output-folder]: the output folder `cache/site` lies in the cache folder\n")]
    [InlineData("settings.yml", "settings.yml:1:1: error[output-folder]: the output folder `settings.yml` is a file\n")]
    public void A_folder_the_site_is_made_from_is_refused(string output, string told)
    {
        using var site = new TestSite();
        var before = TestSite.TextOf(site.Root);
        var result = site.Build(options => options with { Output = Path.GetFullPath(output, site.Root) });
        Assert.Equal(told, TestSite.Told(result));
        Assert.False(result.IsPublished);
        Assert.Equal(before, TestSite.TextOf(site.Root));
    }

    [Fact]
    public void A_folder_above_the_root_is_refused()
    {
        using var site = new TestSite();
        var result = site.Build(options => options with { Output = Path.GetDirectoryName(site.Root)! });
        Assert.Equal("..:1:1: error[output-folder]: the output folder `..` holds `input`, which the site is made from\n", TestSite.Told(result));
    }

    [Fact]
    public void A_way_through_a_link_into_a_source_folder_is_refused()
    {
        using var site = new TestSite();
        Directory.CreateSymbolicLink(site.In("elsewhere"), site.In("input"));
        var result = site.Build(options => options with { Output = site.In("elsewhere/series") });
        Assert.Equal(
            "elsewhere/series:1:1: error[output-folder]: the output folder `elsewhere/series` lies in `input`, which the site is made from\n",
            TestSite.Told(result));
    }

    [Fact]
    public void A_link_in_place_of_the_output_folder_is_refused_and_what_it_leads_to_stays()
    {
        using var site = new TestSite();
        site.Write("precious/letter.txt", "Dear friend");
        Directory.CreateSymbolicLink(site.Output, site.In("precious"));
        Assert.Equal("output:1:1: error[output-folder]: the output folder `output` is a symbolic link\n", TestSite.Told(site.Build()));
        Assert.Equal("Dear friend", File.ReadAllText(site.In("precious/letter.txt")));
    }

    [Fact]
    public void Files_of_somebody_else_stay_unless_the_run_is_told_otherwise()
    {
        using var site = new TestSite();
        foreach (var name in (string[])["letter.txt", "notes/a.txt", "notes/b.txt", "notes/c.txt"])
        {
            site.Write($"output/{name}", "Dear friend");
        }

        var before = TestSite.TextOf(site.Output);
        Assert.Equal(
            "output:1:1: error[foreign-output]: the output folder `output` holds files that no build of this site wrote: `letter.txt`, `notes/a.txt`, `notes/b.txt` and 1 more\n",
            TestSite.Told(site.Build()));
        Assert.Equal(before, TestSite.TextOf(site.Output));

        site.BuildSoundly(options => options with { MayCleanForeign = true });
        Assert.False(File.Exists(site.In("output/letter.txt")));
        Assert.False(Directory.Exists(site.In("output/notes")));
    }

    [Fact]
    public void One_strange_file_in_a_site_of_ours_is_enough()
    {
        using var site = new TestSite();
        site.BuildSoundly();
        site.Write("output/series/notes.txt", "mine");
        Assert.Equal(
            "output:1:1: error[foreign-output]: the output folder `output` holds files that no build of this site wrote: `series/notes.txt`\n",
            TestSite.Told(site.Build()));
        Assert.Equal("mine", site.ReadOutput("series/notes.txt"));
    }

    [Fact]
    public void An_empty_output_folder_is_nobodys()
    {
        using var site = new TestSite();
        Directory.CreateDirectory(site.Output);
        site.BuildSoundly();
    }

    [Fact]
    public void A_second_build_at_the_same_time_is_refused_with_a_sentence()
    {
        using var site = new TestSite();
        var diagnostics = new DiagnosticBag();
        using (OutputWriter.Begin(site.Options, diagnostics))
        {
            Assert.Equal("output:1:1: error[output-busy]: another build is writing to this output folder\n", TestSite.Told(site.Build()));
        }

        Assert.Empty(diagnostics.Sorted());
        site.BuildSoundly();
        Assert.Equal("cache input output seeds settings.yml theme", site.Siblings());
    }

    [Fact]
    public void A_second_process_is_refused_too()
    {
        using var site = new TestSite();
        using var held = OutputWriter.Begin(site.Options, new DiagnosticBag());
        Assert.Equal(
            (1, "", "output:1:1: error[output-busy]: another build is writing to this output folder\n"),
            ProgramRun.Of(site.Root, "build", "--format", "short"));
    }

    [Theory]
    [InlineData("settings.yml/site")]
    [InlineData("/proc/statiqsite-site")]
    public void A_place_that_cannot_be_written_to_is_told_in_a_sentence(string output)
    {
        using var site = new TestSite();
        var result = site.Build(options => options with { Output = Path.GetFullPath(output, site.Root) });
        Assert.Equal(["cannot-write"], result.Diagnostics.Select(diagnostic => diagnostic.Rule.Id));
        Assert.DoesNotContain("Exception", TestSite.ToldInFull(result.Diagnostics), StringComparison.Ordinal);
        Assert.DoesNotContain(site.Root, TestSite.ToldInFull(result.Diagnostics), StringComparison.Ordinal);
        Assert.DoesNotContain("staging", TestSite.ToldInFull(result.Diagnostics), StringComparison.Ordinal);
        Assert.False(result.IsPublished);
        site.BuildSoundly();
    }

    [Fact]
    public void A_cache_that_is_a_file_is_told_in_a_sentence()
    {
        using var site = new TestSite();
        site.Write("cache", "not a folder");
        var result = site.Build();
        Assert.Equal(["cannot-write"], result.Diagnostics.Select(diagnostic => diagnostic.Rule.Id));
        Assert.False(result.IsPublished);
    }
}
