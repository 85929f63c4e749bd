using System.Text;
using StatiqSite.Reporting;
using Xunit;

namespace StatiqSite.Tests.Comparing;

/// <summary>What a change does to a site, told whole, from folders and from revisions.</summary>
public sealed class DiffCommandTests
{
    [Theory]
    [InlineData("markdown", "md")]
    [InlineData("json", "json")]
    public void A_change_of_everything_is_told(string format, string ending)
    {
        using var before = ChangedSite.Before();
        using var after = ChangedSite.Before();
        ChangedSite.Change(after);

        var (exitCode, output, errors) = ProgramRun.Of(before.Root, "diff", before.Root, after.Root, "--format", format);

        // A link ends at a heading that is gone, which a check tells as well.
        Assert.Equal((1, "The content has errors, so not all of it is compared; `check` tells them.\n"), (exitCode, errors));
        Accepted.Matches($"Comparing/everything.{ending}", output);
    }

    [Fact]
    public void Pages_lead_into_the_preview_where_there_is_one()
    {
        using var before = ChangedSite.Before();
        using var after = ChangedSite.Before();
        ChangedSite.Change(after);
        var (_, output, _) = ProgramRun.Of(before.Root, "diff", before.Root, after.Root, "--preview", "https://deploy-preview-7--site.example");
        Accepted.Matches("Comparing/everything-with-preview.md", output);
    }

    [Fact]
    public void A_revision_tells_the_same_as_a_folder_of_it()
    {
        using var site = ChangedSite.Before();
        using var before = ChangedSite.Before();
        var git = new GitFolder(site.Root);
        git.Commit("The former state");
        ChangedSite.Change(site);
        var told = ProgramRun.Of(site.Root, "diff", before.Root, ".");

        // The working folder, and then the same recorded.
        Assert.Equal(told, ProgramRun.Of(site.Root, "diff", "main"));
        git.Commit("The later state");
        Assert.Equal(told, ProgramRun.Of(site.Root, "diff", "HEAD~1", "HEAD"));
        Assert.Equal("", git.Run("status", "--porcelain"));
    }

    [Fact]
    public void A_site_in_a_folder_of_the_repository_is_compared_alone()
    {
        using var site = new TestSite();
        using var outer = new TestSite();
        Directory.Move(site.Root, outer.In("inner"));
        Directory.CreateDirectory(site.Root);
        var git = new GitFolder(outer.Root);
        git.Commit("The former state");
        outer.Change("input/series/glory.md", "Glory opened", "It opened");
        outer.Change("inner/input/series/glory.md", "Glory opened", "Glory closed");
        var (exitCode, output, errors) = ProgramRun.Of(outer.In("inner"), "diff", "HEAD");
        Assert.Equal((0, ""), (exitCode, errors));
        Accepted.Matches("Comparing/inner.md", output);
    }

    [Fact]
    public void Nothing_is_told_of_nothing()
    {
        using var site = new TestSite();
        Assert.Equal(
            (0, "Nothing that readers see is different.\n\n**Coverage.** 1 of 1 fact names a source (before: 1 of 1); 0 of 0 sentences with a figure (before: 0 of 0).\n", ""),
            ProgramRun.Of(site.Root, "diff", ".", "."));
    }

    [Theory]
    [InlineData("`--output=x` is neither a folder nor a revision.", "--output=x")]
    [InlineData("There is no folder and no revision `nowhere` here.", "nowhere")]
    [InlineData("There is no folder and no revision `HEAD:input` here.", "HEAD:input")]
    [InlineData("`settings.yml` is a file; a folder or a revision is compared.", "settings.yml")]
    public void What_is_no_state_is_refused(string told, string name)
    {
        using var site = new TestSite();
        new GitFolder(site.Root).Commit("A state");
        Assert.Equal((2, "", $"{told}\n"), ProgramRun.Of(site.Root, "diff", "--", name));
    }

    [Fact]
    public void Outside_of_a_repository_a_revision_is_refused()
    {
        using var site = new TestSite();
        var (exitCode, output, errors) = ProgramRun.Of(site.Root, "diff", "main");
        Assert.Equal((2, ""), (exitCode, output));
        Assert.StartsWith("git could not read the repository: fatal: not a git repository", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_commit_of_which_a_file_is_missing_is_not_compared_as_if_it_had_none()
    {
        using var site = new TestSite();
        var git = new GitFolder(site.Root);
        git.Commit("A state");
        var (commit, blob) = (git.Run("rev-parse", "HEAD"), git.Run("rev-parse", "HEAD:input/series/glory.md"));
        File.Delete(site.In($".git/objects/{blob[..2]}/{blob[2..]}"));
        Assert.Equal(
            (2, "", $"The commit {commit} is not whole in this copy of the repository; fetch its files first.\n"),
            ProgramRun.Of(site.Root, "diff", "HEAD"));
    }

    /// <summary>Links, modules and attributes of a commit are a stranger's: none of them changes what is read.</summary>
    [Fact]
    public void A_commit_cannot_lead_out_of_the_folder_it_is_written_to()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "links are as Linux has them");
        using var site = new TestSite();
        using var other = new TestSite();
        other.Write("secret/leak.md", "---\ntitle: A secret\nsummary: Nobody should see this.\n---\n");
        var git = new GitFolder(site.Root);
        git.Commit("The former state");
        File.CreateSymbolicLink(site.In("input/terms"), other.In("secret"));
        File.CreateSymbolicLink(site.In("input/series/leak.md"), other.In("secret/leak.md"));
        site.Write(".gitattributes", "* export-ignore\n*.md filter=upper diff=nothing\n");
        git.Commit("The later state");
        Assert.Equal(0, ProgramRun.Of(site.Root, "diff", "HEAD~1", "HEAD").ExitCode);
        Assert.StartsWith("Nothing that readers see", ProgramRun.Of(site.Root, "diff", "HEAD~1", "HEAD").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_folder_of_a_revision_goes_with_the_run()
    {
        using var site = new TestSite();
        using var temporary = new TestSite();
        new GitFolder(site.Root).Commit("A state");
        var before = temporary.Siblings();
        Assert.Equal(0, ProgramRun.In(site.Root, ("TMPDIR", temporary.Root), "diff", "HEAD", "HEAD").ExitCode);
        Assert.Equal(before, temporary.Siblings());
    }

    [Fact]
    public void A_report_is_read_back_as_it_was_written()
    {
        using var before = ChangedSite.Before();
        using var after = ChangedSite.Before();
        ChangedSite.Change(after);
        var json = ProgramRun.Of(before.Root, "diff", before.Root, after.Root, "--format", "json").Output;
        Assert.Equal(json, DiffJson.Of(DiffJson.Read(Encoding.UTF8.GetBytes(json))!));
    }

    [Fact]
    public void What_a_stranger_writes_calls_nobody_and_opens_nothing()
    {
        using var before = new TestSite();
        using var after = new TestSite();
        after.Write("input/series/evil.md", """
            ---
            title: '@everyone <img src=x onerror=alert(1)> [click](https://evil.example) #12 | `code` & www.evil.example'
            summary: A series.
            tags: [family]
            facts:
              - id: claim
                says: "See https://evil.example and ![](https://evil.example/p.png)\u202E <!-- x --> </details> **bold** $x$ a@b.example."
                source: variety-2025
            ---
            A [link `|` to `<b>`](https://evil.example/`|`?a=<b>) and more.

            """);
        Accepted.Matches("Comparing/hostile.md", ProgramRun.Of(before.Root, "diff", before.Root, after.Root).Output);
    }
}
