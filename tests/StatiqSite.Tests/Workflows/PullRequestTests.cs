using System.Globalization;
using StatiqSite.Tests.Comparing;
using Xunit;

namespace StatiqSite.Tests.Workflows;

/// <summary>The steps of the workflows, run as the server runs them, on a repository with a pull request in it.</summary>
public sealed class PullRequestTests
{
    private const string Head = "0123456789012345678901234567890123456789";

    private const string Others = """[{ "id": 1, "user": { "login": "someone" }, "body": "<!-- statiqsite: report -->" }, { "id": 2, "user": { "login": "github-actions[bot]" }, "body": "Hello" }]""";

    [Fact]
    public void A_sound_change_passes_and_is_told()
    {
        OnlyOnLinux();
        using var pull = PullRequest.To(new TestSite(), site => site.Change("input/series/glory.md", "Glory opened", "It opened"));
        Assert.Equal(0, pull.Run(".ci/pull/check", ["HEAD^1"]).ExitCode);
        Assert.Equal((0, "", ""), pull.Run(".ci/pull/report", ["HEAD^1", pull.Outside("report")], ("PULL_NUMBER", "7")));
        Assert.Equal("7\n", File.ReadAllText(pull.Outside("report/number")));
        Assert.Equal("### Every check holds\n" + File.ReadAllText(pull.Outside("report/difference.md")), pull.Summary);
        Accepted.Matches("Workflows/summary.md", pull.Summary);
        Assert.Equal("", pull.Git.Run("status", "--porcelain"));
    }

    [Fact]
    public void Who_cannot_run_the_formatter_is_shown_what_it_would_change()
    {
        OnlyOnLinux();
        using var pull = PullRequest.To(new TestSite(), site => site.Change("input/series/glory.md", "tags: [family]\n", "tags:\n  - family\n"));
        Assert.Equal((0, "", ""), pull.Run(".ci/pull/report", ["HEAD^1", pull.Outside("report")], ("PULL_NUMBER", "7")));
        Accepted.Matches("Workflows/format.md", pull.Summary);
        Assert.Equal("", pull.Git.Run("status", "--porcelain"));
    }

    [Fact]
    public void A_change_that_takes_an_address_away_fails_and_is_reported_all_the_same()
    {
        OnlyOnLinux();
        using var pull = PullRequest.To(ChangedSite.Before(), ChangedSite.Change);
        var (exitCode, _, errors) = pull.Run(".ci/pull/check", ["HEAD^1"]);
        Accepted.Matches("Workflows/lost.txt", errors);
        Assert.Equal(1, exitCode);
        Assert.Equal(0, pull.Run(".ci/pull/report", ["HEAD^1", pull.Outside("report")], ("PULL_NUMBER", "7")).ExitCode);
        Assert.StartsWith("{\n  \"version\": 1,", File.ReadAllText(pull.Outside("report/difference.json")), StringComparison.Ordinal);
    }

    /// <summary>Sixty faults, of which the change made twelve: only the first ten errors of a step are shown at their lines.</summary>
    [Fact]
    public void Faults_on_changed_lines_are_shown_first_and_all_stand_in_the_summary()
    {
        OnlyOnLinux();
        var site = new TestSite();
        for (var i = 0; i < 48; i++)
        {
            site.WriteSeries(Name("a", i), "Old", "produced_by: [nobody]\n");
        }

        using var pull = PullRequest.To(site, changed =>
        {
            // Some in new files, some on a new line of an old one.
            for (var i = 0; i < 6; i++)
            {
                changed.WriteSeries(Name("z", i), "New", "produced_by: [nobody]\n");
                changed.Change($"input/series/{Name("a", 40 + i)}.md", "Prose about Old.", "Prose [of](nowhere.md).");
            }
        });
        var (exitCode, _, errors) = pull.Run(".ci/pull/check", ["HEAD^1"]);
        Assert.Equal(1, exitCode);
        var lines = errors.TrimEnd('\n').Split('\n');
        Assert.Equal(10, lines.Count(line => line.StartsWith("::error ", StringComparison.Ordinal)));
        Assert.All(lines.Take(6), line => Assert.Matches("^::error file=input/series/a-4[0-5].md,.*title=broken-link", line));
        Assert.All(lines.Skip(6).Take(4), line => Assert.Matches("^::error file=input/series/z-0[0-3].md,.*title=unknown-page", line));
        Assert.All(lines.Skip(10).Take(2), line => Assert.Matches("^input/series/z-0[45].md:.*unknown-page", line));
        Assert.Equal(60, lines.Count(line => line.Contains("broken-link", StringComparison.Ordinal) || line.Contains("unknown-page", StringComparison.Ordinal)));
        Assert.StartsWith("### Errors: 60, warnings: ", pull.Summary, StringComparison.Ordinal);
        Assert.Equal(60, pull.Summary.Split('\n').Count(line => line.StartsWith("| **error** | ", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_first_run_is_commented_on()
    {
        OnlyOnLinux();
        using var pull = Reported(comments: Others);
        Assert.Equal(("Commented on pull request 7.\n", "POST repos/owner/site/issues/7/comments\n"), pull.Comment(Head, "success"));
        Accepted.Matches("Workflows/comment.md", File.ReadAllText(pull.Outside("server/body")));
    }

    [Fact]
    public void A_later_run_updates_the_comment_in_place()
    {
        OnlyOnLinux();
        using var pull = Reported(comments: Others.Replace("\"Hello\"", "\"**Passed.** <!-- statiqsite: report -->\"", StringComparison.Ordinal));
        Assert.Equal(("Updated the comment on pull request 7.\n", "PATCH repos/owner/site/issues/comments/2\n"), pull.Comment(Head, "failure"));
        Assert.StartsWith("**Failed.** ", File.ReadAllText(pull.Outside("server/body")), StringComparison.Ordinal);
    }

    /// <summary>The program and the workflow that found all that stands in the comment are the pull request's own.</summary>
    [Theory]
    [InlineData("""[{ "filename": "seeds/variety.yml" }]""", false)]
    [InlineData("""[{ "filename": "seeds/variety.yml" }, { "filename": "src/StatiqSite/Program.cs" }]""", true)]
    [InlineData("""[{ "filename": ".github/workflows/pull-request.yml" }]""", true)]
    [InlineData("""[{ "filename": "input/run", "previous_filename": ".ci/run" }]""", true)]
    [InlineData("""[{ "filename": "input/a\nsrc/b.md" }]""", true)]
    [InlineData("""[{ "filename": "inputs/a.md" }]""", true)]
    [InlineData("[]", true)]
    [InlineData(null, true)]
    public void A_report_of_a_changed_program_is_said_to_be_its_own_word(string? files, bool isSaid)
    {
        OnlyOnLinux();
        using var pull = Reported(comments: "[]");
        pull.ServeFiles(files);
        pull.Comment(Head, "success");
        var said = File.ReadAllText(pull.Outside("server/body")).Split('\n')[2];
        Assert.Equal(
            isSaid ? "**It changes more than pages, sources and the look.** So what stands here was found by its own program, run by its own workflow: read those changes before you trust it." : "1 page changed, 1 fact changed.",
            said);
    }

    /// <summary>The report is a stranger's; whatever it says, nothing happens below another pull request and nothing of it is printed raw.</summary>
    [Theory]
    [InlineData("8", "{}", "There is no such pull request.\n")]
    [InlineData("7; id", "{}", "The report names no pull request.\n")]
    [InlineData("07", "{}", "The report names no pull request.\n")]
    [InlineData("../7", "{}", "The report names no pull request.\n")]
    public void A_report_that_names_another_pull_request_is_left_alone(string number, string report, string said)
    {
        OnlyOnLinux();
        using var pull = PullRequest.To(new TestSite(), _ => { });
        pull.Serve(Head, "[]", ("number", number), ("difference.json", report));
        var (output, asked) = pull.Comment(Head, "success");
        Assert.Equal(said, output);
        Assert.Equal("", asked);
    }

    [Fact]
    public void A_report_of_another_state_is_left_alone()
    {
        OnlyOnLinux();
        using var pull = Reported(comments: "[]");
        Assert.Equal(("The report is not about what the pull request holds now.\n", ""), pull.Comment(Head.Replace('0', 'f'), "success"));
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("""{ "version": 1, "changes": [{}], "new_addresses": [], "faults": [] }""")]
    [InlineData("""{ "version": 2 }""")]
    [InlineData("""[[[[[[[[[[[[]]]]]]]]]]]]""")]
    public void A_report_that_is_none_is_not_printed(string report)
    {
        OnlyOnLinux();
        using var pull = PullRequest.To(new TestSite(), _ => { });
        pull.Serve(Head, "[]", ("number", "7"), ("difference.json", report));
        pull.Comment(Head, "success");
        Assert.Equal(
            "**Passed.** Every check holds, and the site builds. [See the site with this change](https://deploy-preview-7--site.example/). [All that the run said](https://github.com/owner/site/actions/runs/41).\n\n"
            + "The run left no report of what the change does.\n\n<!-- statiqsite: report -->\n",
            File.ReadAllText(pull.Outside("server/body")));
    }

    [Fact]
    public void A_report_that_swells_is_cut_and_not_printed()
    {
        OnlyOnLinux();
        using var pull = PullRequest.To(new TestSite(), _ => { });
        pull.Serve(Head, "[]", ("number", "7"), ("difference.json", new string(' ', 40 << 20)));
        pull.Comment(Head, "success");
        Assert.Contains("The run left no report", File.ReadAllText(pull.Outside("server/body")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_site_is_published_on_the_day_that_is_told()
    {
        OnlyOnLinux();
        using var pull = PullRequest.To(new TestSite(), _ => { });
        var (exitCode, _, errors) = pull.Run(".ci/publish", ["https://site.example/kb", "2026-05-01"]);
        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Contains("https://site.example/kb/series/glory/", pull.Site.ReadOutput("sitemap.xml"), StringComparison.Ordinal);
        Assert.Equal((0, "No build hook is set; nothing to do.\n", ""), pull.Run(".ci/nightly", [], ("NETLIFY_BUILD_HOOK", "")));
        Assert.Equal((1, "", "This is no build hook of Netlify.\n"), pull.Run(".ci/nightly", [], ("NETLIFY_BUILD_HOOK", "http://127.0.0.1:1/")));
    }

    private static PullRequest Reported(string comments)
    {
        var pull = PullRequest.To(ChangedSite.Before(), site => site.Change("input/series/glory.md", "value: 1 billion", "value: 2 billion"));
        pull.Run(".ci/pull/report", ["HEAD^1", pull.Outside("report")], ("PULL_NUMBER", "7"));
        pull.Serve(
            Head, comments,
            ("number", File.ReadAllText(pull.Outside("report/number"))), ("difference.json", File.ReadAllText(pull.Outside("report/difference.json"))));
        return pull;
    }

    private static string Name(string start, int number) => $"{start}-{number.ToString("00", CultureInfo.InvariantCulture)}";

    private static void OnlyOnLinux() => Assert.SkipUnless(OperatingSystem.IsLinux(), "the steps run on Linux");
}
