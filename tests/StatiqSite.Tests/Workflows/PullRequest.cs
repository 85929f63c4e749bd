using System.Diagnostics;
using System.IO.Compression;
using StatiqSite.Tests.Comparing;
using Xunit;

namespace StatiqSite.Tests.Workflows;

/// <summary>A small site in a repository with a pull request in it, checked out as the server does: merged, with what it would be merged into as first parent.</summary>
internal sealed class PullRequest : IDisposable
{
    private readonly TestSite _outside = new();

    private PullRequest(TestSite site, Action<TestSite> change)
    {
        Site = site;
        foreach (var script in Directory.EnumerateFiles(Path.Combine(Repository.Root, ".ci"), "*", SearchOption.AllDirectories))
        {
            var copy = site.In(Path.Combine(".ci", Path.GetRelativePath(Path.Combine(Repository.Root, ".ci"), script)));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(script, copy);
        }

        Git = new GitFolder(site.Root);
        Git.Commit("The published state");
        Git.Run("checkout", "--quiet", "-b", "change");
        change(site);
        Git.Commit("A change");
        Git.Run("checkout", "--quiet", "main");
        Git.Run("merge", "--quiet", "--no-ff", "--message", "What would be merged", "change");
    }

    public TestSite Site { get; }

    public GitFolder Git { get; }

    /// <summary>The summary of the step, as the server shows it.</summary>
    public string Summary => File.Exists(_outside.In("summary.md")) ? File.ReadAllText(_outside.In("summary.md")) : "";

    public static PullRequest To(TestSite site, Action<TestSite> change) => new(site, change);

    /// <summary>A file that stands beside the repository, for what a server would hold.</summary>
    public string Outside(string path) => _outside.In(path);

    /// <summary>Runs the script of a step.</summary>
    public (int ExitCode, string Output, string Errors) Run(string script, string[] arguments, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo(Site.In(script)) { WorkingDirectory = Site.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["STATIQSITE"] = $"{Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet"} {typeof(SiteBuild).Assembly.Location}";
        start.Environment["GITHUB_STEP_SUMMARY"] = _outside.In("summary.md");
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.GetAwaiter().GetResult());
    }

    /// <summary>Lays down what the server answers: the report of a run, the pull request's head, and the comments below it.</summary>
    public void Serve(string head, string comments, params ReadOnlySpan<(string Name, string Text)> report)
    {
        Directory.CreateDirectory(_outside.In("server"));
        using (var archive = ZipFile.Open(_outside.In("server/zip"), ZipArchiveMode.Create))
        {
            foreach (var (name, text) in report)
            {
                using var entry = new StreamWriter(archive.CreateEntry(name).Open());
                entry.Write(text);
            }
        }

        var size = new FileInfo(_outside.In("server/zip")).Length;
        _outside.Write("server/artifacts", $$"""{ "artifacts": [{ "id": 5, "name": "site", "expired": false, "size_in_bytes": 1 }, { "id": 6, "name": "report", "expired": false, "size_in_bytes": {{size}} }] }""");
        _outside.Write("server/pull", $$"""{ "head": { "sha": "{{head}}" } }""");
        _outside.Write("server/comments", comments);
        ServeFiles("""[{ "filename": "input/series/glory.md" }, { "filename": "theme/styles/site.css" }]""");
        Directory.CreateDirectory(_outside.In("bin"));
        File.Copy(Repository.OfTests("Workflows/gh"), _outside.In("bin/gh"));
    }

    /// <summary>Lays down what the server says which files the pull request touches; null: it does not answer.</summary>
    public void ServeFiles(string? files)
    {
        if (files is null)
        {
            File.Delete(_outside.In("server/files"));
        }
        else
        {
            _outside.Write("server/files", files);
        }
    }

    /// <summary>Runs the step that comments; answers what it said and what it asked of the server.</summary>
    public (string Said, string Asked) Comment(string headOfRun, string outcome)
    {
        var (exitCode, output, errors) = Run(
            ".ci/pull/comment", [], ("PATH", $"{_outside.In("bin")}:{Environment.GetEnvironmentVariable("PATH")}"), ("SERVER", _outside.In("server")),
            ("GITHUB_REPOSITORY", "owner/site"), ("RUN_ID", "41"), ("OUTCOME", outcome), ("HEAD_SHA", headOfRun),
            ("PREVIEW", "https://deploy-preview-{number}--site.example"));
        Assert.Equal((0, ""), (exitCode, errors));
        return (output, File.Exists(_outside.In("server/asked")) ? File.ReadAllText(_outside.In("server/asked")) : "");
    }

    public void Dispose()
    {
        Site.Dispose();
        _outside.Dispose();
    }
}
