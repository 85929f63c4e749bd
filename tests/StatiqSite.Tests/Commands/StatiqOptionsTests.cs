using Xunit;

namespace StatiqSite.Tests.Commands;

/// <summary>Options and verbs as Statiq's users type them.</summary>
public sealed class StatiqOptionsTests
{
    [Theory]
    [InlineData("-s", "title=From Outside")]
    [InlineData("--setting", "SiteTitle=No", "--setting", "title=From Outside")]
    public void A_setting_of_the_command_line_holds_above_the_files(params string[] arguments)
    {
        using var site = new TestSite();
        Assert.Equal(0, ProgramRun.Of(site.Root, ["build", "-l", "none", .. arguments]).ExitCode);
        Assert.Equal(
            """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Home - From Outside</title><link rel="stylesheet" href="/theme/site.css?v=eac0e790"></head>
            <body><h1>Home</h1>
            <p>See <a href="/series/glory/">Glory</a>.</p>
            </body></html>


            """,
            site.ReadOutput("index.html"));
    }

    [Fact]
    public void A_setting_with_a_fault_is_told_as_if_it_stood_in_a_file()
    {
        using var site = new TestSite();
        var (exitCode, output, errors) = ProgramRun.Of(site.Root, "check", "-s", "page_size=many", "-s", "titel=Mine", "-s", "NetlifySiteId=x");
        Assert.Equal((1, ""), (exitCode, output[..0]));
        Accepted.Matches("Commands/Check/settings.txt", errors);
    }

    [Theory]
    [InlineData("Warning", "input/stray.txt:1:1: warning[unknown-file]: nothing is made of this file\n", false)]
    [InlineData("error", "", false)]
    [InlineData("NONE", "", false)]
    [InlineData("Information", "input/stray.txt:1:1: warning[unknown-file]: nothing is made of this file\n", true)]
    public void The_log_level_says_how_much_is_told(string level, string told, bool hasSummary)
    {
        using var site = new TestSite();
        site.Write("input/stray.txt", "What is this?");
        var (exitCode, output, errors) = ProgramRun.Of(site.Root, "check", "--format", "short", "-l", level);
        Assert.Equal((0, told, hasSummary), (exitCode, errors, output.Length > 0));
        Assert.Equal(1, ProgramRun.Of(site.Root, "check", "--strict", "-l", level).ExitCode);
    }

    [Theory]
    [InlineData("--log-level takes one of Trace, Debug, Information, Warning, Error, Critical, None, not loud.", "", "build", "-l", "loud")]
    [InlineData("--setting takes a key and a value, like title=\"My site\", not title.", "", "build", "-s", "title")]
    [InlineData("--setting takes a key and a value, like title=\"My site\", not =x.", "", "build", "-s", "=x")]
    [InlineData("--virtual-dir takes a folder in lower-case letters, digits and hyphens, like /kb, not /../x.", "", "serve", "--virtual-dir", "/../x")]
    [InlineData("Unrecognized command or argument 'deploy'.", "There is no `deploy` here: the host's own tools send the output folder there; Netlify builds the site by netlify.toml.\n", "deploy")]
    [InlineData("Unrecognized command or argument 'pipelines'.", "There are no pipelines to choose from: `build` makes the whole site.\n", "pipelines")]
    [InlineData("Unrecognized command or argument '--noclean'.", "The output folder is always replaced as a whole; files that did not change are kept as they are.\n", "build", "--noclean")]
    public void What_is_not_there_is_told_in_a_friendly_sentence(string told, string sentence, params string[] arguments)
    {
        using var site = new TestSite();
        Assert.Equal((2, "", $"{told}\n{sentence}`--help` lists the verbs and what each takes.\n"), ProgramRun.Of(site.Root, arguments));
    }
}
