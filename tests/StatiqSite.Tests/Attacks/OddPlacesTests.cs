using StatiqSite.Diagnostics;
using Xunit;

namespace StatiqSite.Tests.Attacks;

/// <summary>Output folders that nobody should name, and files whose fault must not be told twice.</summary>
public sealed class OddPlacesTests
{
    [Fact]
    public void The_root_of_the_disk_is_refused_as_output()
    {
        using var site = SiteCopy.Make();
        var disk = Path.GetPathRoot(site.Root)!;

        var result = SiteBuild.Run(SiteOptions.For(site.Root, output: disk), TestContext.Current.CancellationToken);

        Assert.Equal(["output-folder"], result.Diagnostics.Where(fault => fault.Severity == Severity.Error).Select(fault => fault.Rule.Id));
    }

    [Fact]
    public void A_slash_behind_a_folders_name_is_the_same_folder()
    {
        using var site = SiteCopy.Make();

        var options = SiteOptions.For(site.Root + "/", "input/", "public/");

        Assert.Equal(SiteOptions.For(site.Root, "input", "public"), options);
        Assert.True(SiteBuild.Run(options, TestContext.Current.CancellationToken).IsPublished);
    }

    [Fact]
    public void A_layout_that_is_no_text_is_not_told_as_missing_too()
    {
        using var site = SiteCopy.Make();
        site.Write("theme/layouts/page.html", [0xFF]);

        var result = SiteBuild.Check(site.Options, TestContext.Current.CancellationToken);

        Assert.Equal(["not-utf8"], result.Diagnostics.Where(fault => fault.Severity == Severity.Error).Select(fault => fault.Rule.Id));
    }

    [Fact]
    public void An_old_address_longer_than_a_path_may_be_is_told_at_its_place()
    {
        using var site = SiteCopy.Make();
        var old = "/" + string.Concat(Enumerable.Repeat(new string('a', 100) + "/", 50));
        site.Write("input/terms/old.md", $"---\ntitle: Old\nsummary: Old.\nredirect_from: [{old}]\n---\n");

        var result = SiteBuild.Run(site.Options, TestContext.Current.CancellationToken);

        Assert.Equal(
            ["input/terms/old.md wrong-type 45"],
            result.Diagnostics.Where(fault => fault.Severity == Severity.Error).Select(fault => $"{fault.Span.Source.Path} {fault.Rule.Id} {fault.Span.Start}"));
    }
}
