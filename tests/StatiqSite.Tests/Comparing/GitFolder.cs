using System.Diagnostics;
using Xunit;

namespace StatiqSite.Tests.Comparing;

/// <summary>A repository of git that a test makes of a folder.</summary>
internal sealed class GitFolder
{
    private readonly string _folder;

    public GitFolder(string folder)
    {
        _folder = folder;
        Run("init", "--quiet", "--initial-branch=main");
        Run("config", "user.name", "A tester");
        Run("config", "user.email", "tester@example.org");
        Run("config", "commit.gpgSign", "false");
    }

    /// <summary>Records the folder as it stands.</summary>
    public void Commit(string message)
    {
        Run("add", "--all");
        Run("commit", "--quiet", "--allow-empty", "--message", message);
    }

    /// <summary>What git prints.</summary>
    public string Run(params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"git {string.Join(' ', arguments)}: {errors.GetAwaiter().GetResult()}");
        return output.TrimEnd('\n');
    }
}
