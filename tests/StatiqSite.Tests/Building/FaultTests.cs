using Xunit;

namespace StatiqSite.Tests.Building;

/// <summary>What a build says of faults, and that it publishes nothing then.</summary>
public sealed class FaultTests
{
    [Fact]
    public void Faults_of_content_and_of_templates_are_told_in_one_run_and_the_old_site_stays()
    {
        using var site = new TestSite();
        site.BuildSoundly();
        var before = TestSite.TextOf(site.Output);
        site.Change("input/series/glory.md", "source: variety-2025", "source: varity-2025");
        site.Change("theme/partials/frame.html", "{{ site.title }}", "{{ site.titel }}");

        var result = site.Build();

        Assert.Equal(
            """
            input/series/glory.md:12:13: error[unknown-source]: no source record has the id `varity-2025`
            theme/partials/frame.html:2:96: error[unknown-member]: `site.titel` does not exist

            """,
            TestSite.Told(result));
        Assert.False(result.IsPublished);
        Assert.True(result.HasFailed(isStrict: false));
        Assert.Equal(before, TestSite.TextOf(site.Output));
        Assert.Equal("cache input output seeds settings.yml theme", site.Siblings());
    }

    [Fact]
    public void A_member_no_page_has_is_told_with_the_way_of_includes_and_the_page()
    {
        using var site = new TestSite();
        site.Change("theme/partials/frame.html", "{{ site.title }}", "{{ site.titel }}");
        Accepted.Matches("Building/unknown-member.txt", TestSite.ToldInFull(site.Build(options => options with { IsSerial = true }).Diagnostics));
    }

    [Fact]
    public void A_layout_that_is_missing_is_told_with_where_it_was_looked_for()
    {
        using var site = new TestSite();
        site.Change("input/series/glory.md", "updated: 2026-03-01", "updated: 2026-03-01\nlayout: serie");
        File.Move(site.In("theme/layouts/tag.html"), site.In("theme/layouts/series.html"));
        Accepted.Matches("Building/unknown-layout.txt", TestSite.ToldInFull(site.Build(options => options with { IsSerial = true }).Diagnostics));
    }

    [Fact]
    public void A_theme_that_does_not_parse_is_told_once_not_once_a_page()
    {
        using var site = TestSite.With(series: 5);
        site.Change("theme/layouts/page.html", "page.body", "page.body |");
        Accepted.Matches("Building/theme-syntax.txt", TestSite.ToldInFull(site.Build(options => options with { IsSerial = true }).Diagnostics));
    }

    [Fact]
    public void A_page_at_an_address_of_the_builds_own_is_told_once()
    {
        using var site = new TestSite();
        site.Write("input/sources.md", "---\ntitle: Sources\n---\nText.\n");
        Accepted.Matches("Building/taken-address.txt", TestSite.ToldInFull(site.Build(options => options with { IsSerial = true }).Diagnostics));
    }

    [Fact]
    public void A_warning_publishes_unless_the_run_is_strict()
    {
        using var site = new TestSite();
        site.Write("input/stray.txt", "What is this?");

        var strict = site.Build(options => options with { IsStrict = true });
        Assert.Equal("input/stray.txt:1:1: warning[unknown-file]: nothing is made of this file\n", TestSite.Told(strict));
        Assert.Equal((false, true), (strict.IsPublished, strict.HasFailed(isStrict: true)));
        Assert.False(Directory.Exists(site.Output));

        var lenient = site.Build();
        Assert.Equal((true, false), (lenient.IsPublished, lenient.HasFailed(isStrict: false)));
    }

    [Fact]
    public void The_program_ends_with_1_and_says_where()
    {
        using var site = new TestSite();
        site.Change("input/series/glory.md", "source: variety-2025", "source: varity-2025");
        var (exitCode, output, errors) = ProgramRun.Of(site.Root, "build", "--format", "short");
        Assert.Equal(
            (1, "", "input/series/glory.md:12:13: error[unknown-source]: no source record has the id `varity-2025`\n"),
            (exitCode, output, errors));
        Assert.False(Directory.Exists(site.Output));
    }

    [Fact]
    public void A_strict_run_of_the_program_ends_with_1_at_a_warning()
    {
        using var site = new TestSite();
        site.Write("input/stray.txt", "What is this?");
        Assert.Equal(0, ProgramRun.Of(site.Root, "check").ExitCode);
        Assert.Equal(1, ProgramRun.Of(site.Root, "check", "--strict").ExitCode);
        Assert.Equal(1, ProgramRun.Of(site.Root, "build", "--strict").ExitCode);
    }
}
