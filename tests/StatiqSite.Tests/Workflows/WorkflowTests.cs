using Xunit;

namespace StatiqSite.Tests.Workflows;

/// <summary>The workflows never give a stranger's code a token.</summary>
public sealed class WorkflowTests
{
    private const string Sound = """
        name: Sound
        on:
          workflow_run:
            workflows: [Pull request]
        permissions: {}
        jobs:
          comment:
            timeout-minutes: 5
            permissions:
              pull-requests: write
            steps:
              - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
                with:
                  ref: ${{ github.event.repository.default_branch }}
                  persist-credentials: false
              - run: .ci/pull/comment
        """;

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.yml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(Repository.Root, ".github", "workflows");

    [Theory]
    [MemberData(nameof(Files))]
    public void A_workflow_gives_nobody_more_than_it_must(string file) =>
        None.Of(Workflow.Of(file, File.ReadAllText(Path.Combine(Folder, file))).Faults);

    /// <summary>So that what a workflow does can be tried without a server.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void What_a_step_runs_is_a_file_or_the_program_being_built(string file) => Assert.All(
        Workflow.Of(file, File.ReadAllText(Path.Combine(Folder, file))).Scripts,
        script =>
        {
            Assert.DoesNotContain('\n', script.TrimEnd('\n'));
            if (script != "dotnet build src/StatiqSite --configuration Release")
            {
                var path = Path.Combine(Repository.Root, script.Split(' ')[0]);
                Assert.StartsWith(".ci/", script, StringComparison.Ordinal);
                Assert.True(File.Exists(path), script);
                Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(path).HasFlag(UnixFileMode.UserExecute), script);
            }
        });

    [Fact]
    public void A_sound_workflow_has_no_fault() => None.Of(Workflow.Of("sound", Sound).Faults);

    [Theory]
    [InlineData("  ref: ${{ github.event.repository.default_branch }}", "  ref: ${{ github.event.workflow_run.head_sha }}", "job comment may write, and checks out something other than the published branch; job comment may write, and takes `workflow_run.head_sha`")]
    [InlineData("          ref: ${{ github.event.repository.default_branch }}\n", "", "job comment may write, and checks out something other than the published branch")]
    [InlineData("run: .ci/pull/comment", "run: git fetch origin pull/1/head && .ci/pull/comment", "job comment may write, and takes `git fetch`")]
    [InlineData("run: .ci/pull/comment", "run: .ci/pull/comment '${{ github.event.workflow_run.head_branch }}'", "job comment puts an expression into a script: .ci/pull/comment '${{ github.event.workflow_run.head_branch }}'; job comment may write, and takes `workflow_run.head_branch`")]
    [InlineData("@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0", "@v5", "an action is not pinned by its digest, with its version behind it: - uses: actions/checkout@v5")]
    [InlineData("permissions: {}\n", "", "it does not say what its token may do")]
    [InlineData("    permissions:\n      pull-requests: write\n", "", "job comment does not say what its token may do")]
    [InlineData("persist-credentials: false", "persist-credentials: true", "job comment leaves its token in the checkout")]
    [InlineData("    timeout-minutes: 5\n", "", "job comment may run for six hours")]
    [InlineData("  workflow_run:\n    workflows: [Pull request]\n", "  pull_request:\n", "job comment gives a stranger's code a token that may write")]
    public void A_planted_fault_is_named(string sound, string planted, string told)
    {
        Assert.Contains(sound, Sound, StringComparison.Ordinal);
        Assert.Equal(
            told.Split("; ").Select(fault => $"planted: {fault}"),
            Workflow.Of("planted", Sound.Replace(sound, planted, StringComparison.Ordinal)).Faults);
    }

    [Fact]
    public void A_secret_near_a_strangers_code_is_named() => Assert.Equal(
        ["planted: a stranger's code runs with a secret"],
        Workflow.Of("planted", Sound
            .Replace("  workflow_run:\n    workflows: [Pull request]\n", "  pull_request:\n", StringComparison.Ordinal)
            .Replace("pull-requests: write", "contents: read", StringComparison.Ordinal)
            .Replace("- run: .ci/pull/comment", "- run: .ci/pull/comment\n        env:\n          TOKEN: ${{ secrets.TOKEN }}", StringComparison.Ordinal)).Faults);
}
