using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace StatiqSite.Tests.Building;

/// <summary>A disk that takes no more: the system lets the program write files up to a size, or gives it a device that is always full.</summary>
public sealed class FullDiskTests : IDisposable
{
    // In halves of a kilobyte, as the standard has it; some shells take kilobytes. The large page is beyond both.
    private const int Limit = 400;

    private const string TooLarge = """
        error[cannot-write]: the site cannot be written: the file is larger than the system lets it be
          --> output:1:1
           = note: the site that stands is untouched
           = rule: /contribute/rules/cannot-write/

        1 error, 0 warnings

        """;

    private readonly TestSite _site = TestSite.With(series: 3);

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_build_that_does_not_fit_leaves_the_old_site_and_nothing_else()
    {
        SkipOnWindows();
        _site.BuildSoundly();
        var (before, siblings) = (TestSite.TextOf(_site.Output), _site.Siblings());
        WriteLarge();

        Assert.Equal(
            (1, TooLarge),
            Limited($"ulimit -f {Limit.ToString(CultureInfo.InvariantCulture)}", "build"));
        Assert.Equal((before, siblings), (TestSite.TextOf(_site.Output), _site.Siblings()));

        // With room again the next build needs no hand.
        _site.BuildSoundly();
        using var clean = TestSite.With(series: 3);
        clean.Write("input/series/large.md", File.ReadAllText(_site.In("input/series/large.md")));
        clean.BuildSoundly();
        Assert.Equal(TestSite.TextOf(clean.Output), TestSite.TextOf(_site.Output));
    }

    [Fact]
    public void Not_even_the_first_byte_of_a_first_site()
    {
        SkipOnWindows();
        Assert.Equal(
            (1, TooLarge),
            Limited("ulimit -f 0", "build"));
        Assert.Equal("cache input seeds settings.yml theme", _site.Siblings());
    }

    [Fact]
    public void Files_that_are_changed_together_are_changed_together_or_not_at_all()
    {
        SkipOnWindows();
        WriteLarge();
        _site.Change("input/series/glory.md", "title:", "related: large\ntitle:");
        var before = TestSite.TextOf(_site.Root);

        Assert.Equal(
            (1, "input/series/big.md cannot be written, so nothing was changed: the file is larger than the system lets it be\n"),
            Limited($"ulimit -f {Limit.ToString(CultureInfo.InvariantCulture)}", "mv large big --now 2026-11-21"));
        Assert.Equal(
            (1, "input/series/glory.md cannot be written, so nothing was changed: the file is larger than the system lets it be\n"),
            Limited("ulimit -f 0", "format"));
        Assert.Equal(before, TestSite.TextOf(_site.Root));
    }

    [Theory]
    [InlineData("check --format json > /dev/full", "What this command tells or changes cannot be written or read: No space left on device.\n")]
    [InlineData("stats > /dev/full", "What this command tells or changes cannot be written or read: No space left on device.\n")]
    [InlineData("mv nothing something 2> /dev/full", "")]
    public void What_is_told_into_a_full_disk_is_no_fault_of_the_program(string command, string told)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux has a device that is always full");
        Assert.Equal((1, told), Limited("true", command));
    }

    private static void SkipOnWindows() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows sets no limit to the size of a file");

    private void WriteLarge() => _site.Write(
        "input/series/large.md", $"---\ntitle: Large\nsummary: A series.\n---\n{string.Concat(Enumerable.Repeat("Word word word.\n", 40_000))}");

    /// <summary>The program under a limit of the shell, which tells of it as of any failed write instead of ending the process.</summary>
    private (int ExitCode, string Errors) Limited(string limit, string command)
    {
        var start = new ProcessStartInfo("sh", ["-c", $"trap '' XFSZ; {limit}; exec \"$0\" \"$1\" {command}", Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", typeof(SiteBuild).Assembly.Location])
        {
            WorkingDirectory = _site.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The runtime keeps the code that it compiles in a file in memory, which the limit would hold too.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        _ = output.Result;
        return (process.ExitCode, errors);
    }
}
