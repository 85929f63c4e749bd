using System.Text.Json;
using StatiqSite.Commands;
using Xunit;

namespace StatiqSite.Tests.Commands;

/// <summary>The program as people and machines call it.</summary>
public sealed class CommandTests
{
    /// <summary>Every verb, and the program without one.</summary>
    public static TheoryData<string> Verbs => ["", .. SiteCommands.All.Select(command => command.Declare().Name)];

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Help_says_all_that_a_verb_takes(string verb)
    {
        using var site = new TestSite();
        string[] arguments = verb.Length == 0 ? ["--help"] : [verb, "--help"];
        var (exitCode, output, errors) = ProgramRun.Of(site.Root, arguments);
        Assert.Equal((0, ""), (exitCode, errors));
        Accepted.Matches($"Commands/Help/{(verb.Length == 0 ? "statiqsite" : verb)}.txt", output);
    }

    [Theory]
    [InlineData("Unrecognized command or argument 'bild'.", "bild")]
    [InlineData("Unrecognized command or argument '--stric'.", "build", "--stric")]
    [InlineData("--now takes a day like 2026-11-21, not yesterday.", "build", "--now", "yesterday")]
    [InlineData("--now takes a day like 2026-11-21, not 2026-02-30.", "check", "--now", "2026-02-30")]
    [InlineData("Argument 'xml' not recognized. Must be one of:\n\t'human'\n\t'short'\n\t'json'\n\t'github'\n\t'sarif'", "check", "--format", "xml")]
    [InlineData("--port takes a number from 1 to 65535, not 0.", "preview", "--port", "0")]
    [InlineData("--port takes a number from 1 to 65535, not 65536.", "preview", "--port", "65536")]
    [InlineData("--port takes a number from 1 to 65535, not http.", "serve", "--port", "http")]
    [InlineData("--host takes an address like https://example.org, not example.org.", "build", "--host", "example.org")]
    [InlineData("--host takes an address like https://example.org, not ftp://example.org.", "build", "--host", "ftp://example.org")]
    [InlineData("Required argument missing for option: '--output'.", "build", "--output")]
    [InlineData("Required argument missing for command: 'render'.", "render")]
    public void A_wrong_command_line_ends_with_2_and_says_what_is_wrong(string told, params string[] arguments)
    {
        using var site = new TestSite();
        Assert.Equal((2, "", $"{told}\n`--help` lists the verbs and what each takes.\n"), ProgramRun.Of(site.Root, arguments));
        Assert.Equal("input seeds settings.yml theme", site.Siblings());
    }

    [Theory]
    [InlineData("short")]
    [InlineData("human")]
    [InlineData("github")]
    [InlineData("json")]
    [InlineData("sarif")]
    public void Check_tells_faults_in_every_format(string format)
    {
        using var site = new TestSite();
        site.Change("input/series/glory.md", "source: variety-2025", "source: varity-2025");
        site.Write("input/stray.txt", "What is this?");
        var (exitCode, output, errors) = ProgramRun.Of(site.Root, "check", "--format", format);
        Assert.Equal(1, exitCode);
        Accepted.Matches($"Commands/Check/{format}.txt", format is "json" or "sarif" ? output : errors);
        Assert.Equal(format is "json" or "sarif", errors.Length == 0);
        if (format is "json" or "sarif")
        {
            using var document = JsonDocument.Parse(output);
            Assert.NotEqual(JsonValueKind.Undefined, document.RootElement.ValueKind);
        }
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    public void A_sound_site_is_a_result_too_where_the_format_is_the_result(string format)
    {
        using var site = new TestSite();
        var (exitCode, output, errors) = ProgramRun.Of(site.Root, "check", "--format", format);
        Assert.Equal((0, ""), (exitCode, errors));
        using var document = JsonDocument.Parse(output);
        Assert.NotEqual(JsonValueKind.Undefined, document.RootElement.ValueKind);
    }

    [Fact]
    public void Check_writes_nothing()
    {
        using var site = new TestSite();
        var (exitCode, output, errors) = ProgramRun.Of(site.Root, "check", "--strict");
        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Matches(@"^Checked 2 pages, 1 fact, 1 tag, 1 dated event, 1 source; 0 warnings; \d+\.\d\d seconds\n$", output);
        Assert.Equal("input seeds settings.yml theme", site.Siblings());
    }

    [Theory]
    [InlineData]
    [InlineData("build")]
    [InlineData("build", "--serial", "--strict")]
    public void Build_says_what_it_wrote_with_a_verb_or_without(params string[] arguments)
    {
        using var site = new TestSite();
        var (exitCode, output, errors) = ProgramRun.Of(site.Root, arguments);
        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Matches(
            @"^Wrote output: 25 files, 25 new or changed, 0 gone\n2 pages, 1 fact, 1 tag, 1 dated event, 1 source; 0 warnings; \d+\.\d\d seconds\n$", output);
    }

    [Fact]
    public void Places_are_taken_from_the_root()
    {
        using var site = new TestSite();
        Directory.Move(site.In("input"), site.In("pages"));
        Assert.Equal(0, ProgramRun.Of(Path.GetTempPath(), "build", "-r", site.Root, "-i", "pages", "-o", "public/site").ExitCode);
        Assert.True(File.Exists(site.In("public/site/index.html")));
    }

    [Fact]
    public void Render_prints_a_template_with_a_model_and_what_it_includes()
    {
        using var site = new TestSite();
        site.Write("work/page.html", "{{ include 'greeting' }}: {{ for n in numbers }}{{ n * 2 }} {{ end }}{{ '<' }}\n");
        site.Write("work/greeting.html", "Hello {{ name }}");
        site.Write("work/model.json", """{ "name": "<you>", "numbers": [1, 2, 3] }""");
        Assert.Equal((0, "Hello &lt;you&gt;: 2 4 6 &lt;\n", ""), ProgramRun.Of(site.In("work"), "render", "page.html", "--model", "model.json"));
        Assert.Equal((0, "Hello <you>: 2 4 6 <\n", ""), ProgramRun.Of(site.In("work"), "render", "page.html", "--model", "model.json", "--lenient"));
    }

    [Fact]
    public void Render_reads_standard_input_and_looks_for_includes_where_it_is_told()
    {
        using var site = new TestSite();
        site.Write("parts/greeting.html", "Hello");
        Assert.Equal((0, "Hello, 2\n", ""), ProgramRun.OfInput(site.Root, "{{ include 'greeting' }}, {{ 1 + 1 }}\n", "render", "-", "--includes", "parts"));
    }

    [Theory]
    [InlineData("default", "+++\nx = 2\n+++\n\n")]
    [InlineData("front-matter-only", "")]
    [InlineData("front-matter-and-content", "2\n")]
    public void Render_reads_a_template_in_the_mode_that_it_is_told(string mode, string printed)
    {
        using var site = new TestSite();
        Assert.Equal((0, printed, ""), ProgramRun.OfInput(site.Root, "+++\nx = 2\n+++\n{{ x ?? '' }}\n", "render", "-", "--lenient", "--mode", mode));
    }

    [Fact]
    public void Render_takes_a_script_without_braces()
    {
        using var site = new TestSite();
        Assert.Equal((0, "3\n", ""), ProgramRun.OfInput(site.Root, "x = 2\nx + 1\n", "render", "-", "--mode", "script-only"));
    }

    [Fact]
    public void Render_takes_the_day_that_it_is_told()
    {
        using var site = new TestSite();
        Assert.Equal((0, "2026-11-21\n", ""), ProgramRun.OfInput(site.Root, "{{ date.now | date.to_string '%F' }}\n", "render", "-", "--now", "2026-11-21"));
    }

    [Theory]
    [InlineData("{{ nobody }}\n", "standard-input:1:4: error[unknown-name]: `nobody` does not exist\n")]
    [InlineData("{{ if }}\n", "standard-input:1:4: error[template-syntax]: this `if` is not closed\nstandard-input:1:7: error[template-syntax]: there is `}}` where a condition should stand\n")]
    [InlineData("{{ include 'none' }}\n", "standard-input:1:12: error[unknown-template]: there is no template `none`\n")]
    [InlineData("{{ include '../etc/passwd' }}\n", "standard-input:1:12: error[unknown-template]: there is no template `../etc/passwd`\n")]
    public void Render_tells_faults_of_a_template_with_their_place(string template, string told)
    {
        using var site = new TestSite();
        Assert.Equal((1, "", told), ProgramRun.OfInput(site.Root, template, "render", "-", "--includes", "."));
    }

    [Theory]
    [InlineData("There is no file none.html.\n", "render", "none.html")]
    [InlineData("There is no file none.json.\n", "render", "page.html", "--model", "none.json")]
    [InlineData("model.json is not JSON: line 1, column 3.\n", "render", "page.html", "--model", "model.json")]
    public void Render_says_what_it_cannot_read(string told, params string[] arguments)
    {
        using var site = new TestSite();
        site.Write("page.html", "Hello\n");
        site.Write("model.json", "{ nothing }\n");
        Assert.Equal((1, "", told), ProgramRun.Of(site.Root, arguments));
    }
}
