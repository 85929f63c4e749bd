using System.Diagnostics;
using Xunit;

namespace StatiqSite.Tests.Building;

/// <summary>Whatever ends a build, the site that stands is whole: the old one or the new one.</summary>
public sealed class WholeSiteTests
{
    private const int Series = 300;

    [Fact]
    public void A_build_killed_at_any_moment_leaves_the_old_site_or_the_new_one()
    {
        using var site = TestSite.With(Series);
        var settings = File.ReadAllText(site.In("settings.yml"));
        site.BuildSoundly();
        var known = new HashSet<string> { TestSite.TextOf(site.Output) };
        var killed = 0;
        for (var moment = 0; moment < 16; moment++)
        {
            // Another title changes every page, so that a mixture would show.
            File.WriteAllText(site.In("settings.yml"), settings.Replace("A Test", $"Test {moment}", StringComparison.Ordinal));
            killed += KillAt(site, moment) ? 1 : 0;

            var left = TestSite.TextOf(site.Output);
            site.BuildSoundly();
            var built = TestSite.TextOf(site.Output);
            Assert.True(left == built || known.Contains(left), $"moment {moment} left half a site");
            Assert.Equal("cache input output seeds settings.yml theme", site.Siblings());
            known = [built];
        }

        site.BuildSoundly(options => options with { Output = site.In("clean") });
        Assert.Equal(TestSite.TextOf(site.In("clean")), TestSite.TextOf(site.Output));
        Assert.True(killed > 0, "every build ended before it could be killed");
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void A_build_that_is_interrupted_cleans_up_and_says_so(string signal)
    {
        using var site = TestSite.With(Series);
        site.BuildSoundly();
        var before = TestSite.TextOf(site.Output);

        // Half a minute of work, so that the signal comes in the middle of it.
        site.Change("theme/layouts/page.html", "{{~ content", "{{~ for i in 1..1000000; x = i; end; content");
        using var run = ProgramRun.Start(site.Root, "build");
        run.WaitUntil(() => StagedFiles(site) > 0);
        run.Signal(signal);
        run.WaitForEnd();

        Assert.Equal((130, "", "Interrupted; the site that stands is untouched.\n"), (run.ExitCode, run.Output, run.Errors));
        Assert.Equal(before, TestSite.TextOf(site.Output));
        Assert.Equal("cache input output seeds settings.yml theme", site.Siblings());
    }

    [Fact]
    public void A_site_that_a_killed_build_had_set_aside_comes_back()
    {
        using var site = new TestSite();
        site.BuildSoundly();
        var before = TestSite.TextOf(site.Output);

        // Where a file system has no exchange, this is what a kill between the two renames leaves.
        Directory.Move(site.Output, site.In(".output.statiqsite-aside"));
        site.Change("input/series/glory.md", "source: variety-2025", "source: varity-2025");
        Assert.False(site.Build().IsPublished);
        Assert.Equal(before, TestSite.TextOf(site.Output));
        Assert.Equal("cache input output seeds settings.yml theme", site.Siblings());
    }

    /// <summary>Most moments are told by how far the writing has come, some by the clock; true where the build was still running.</summary>
    private static bool KillAt(TestSite site, int moment)
    {
        using var run = ProgramRun.Start(site.Root, "build");
        if (moment < 4)
        {
            var watch = Stopwatch.StartNew();
            run.WaitUntil(() => watch.ElapsedMilliseconds >= 60 + (moment * 80));
        }
        else if (moment < 13)
        {
            var files = 1 + ((moment - 4) * 38);
            run.WaitUntil(() => StagedFiles(site) >= files);
        }
        else
        {
            // The exchange has been made as soon as the new title can be read; what is left is to clear the old site away.
            run.WaitUntil(() => IsPublished(site, $"Test {moment}"));
        }

        var wasRunning = !run.HasEnded;
        run.Kill();
        return wasRunning;
    }

    private static bool IsPublished(TestSite site, string title)
    {
        try
        {
            return site.ReadOutput("index.html").Contains(title, StringComparison.Ordinal);
        }
        catch (IOException)
        {
            // Where a file system has no exchange, there is a moment with no site.
            return false;
        }
    }

    private static int StagedFiles(TestSite site)
    {
        try
        {
            return Directory.EnumerateFiles(site.In(".output.statiqsite-staging"), "*", SearchOption.AllDirectories).Count();
        }
        catch (IOException)
        {
            // It comes and goes while we look.
            return 0;
        }
    }
}
