using Xunit;

namespace StatiqSite.Tests.Attacks;

/// <summary>Trees as large as the limits of single files let them be, and wrong from end to end: a process of its own stays small and ends.</summary>
public sealed class DearTreesTests
{
    private const long MostMemory = 1L << 30;
    private const int PageSize = 2 << 20;
    private const int DataSize = 8 << 20;

    // Of two processors for twenty seconds; the wall's clock would measure what else the machine does.
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(40);

    [Theory]
    [InlineData("broken records", "seeds/{0}.yml", 5, DataSize, "- id: A B\n")]
    [InlineData("records of unknown keys", "seeds/{0}.yml", 5, DataSize, "- k: v\n  l: [w]\n")]
    [InlineData("brackets that nobody closes", "seeds/{0}.yml", 5, DataSize, "- [{a: [b\n")]
    [InlineData("long lines of a list", "seeds/{0}.yml", 5, DataSize, "[a, \u77ED\u5267], ")]
    [InlineData("broken links", "input/terms/{0}.md", 10, PageSize, "[a](xref:nobody) ")]
    [InlineData("broken citations", "input/terms/{0}.md", 10, PageSize, "Seen [@nobody].\n\n")]
    [InlineData("rows of tables", "input/terms/{0}.md", 10, PageSize, "| a | b |\n|---|---|\n")]
    [InlineData("figures of no source", "input/terms/{0}.md", 10, PageSize, "It had 500 million viewers. ")]
    public void A_tree_that_is_wrong_from_end_to_end_stays_below_a_gigabyte(string what, string path, int files, int size, string unit)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the kernel keeps the peak of a process");
        using var site = new TestSite();
        for (var i = 0; i < files; i++)
        {
            var file = path.Replace("{0}", $"bad-{(char)('a' + i)}", StringComparison.Ordinal);
            var head = file.EndsWith(".md", StringComparison.Ordinal) ? "---\ntitle: Bad\nsummary: Bad.\n---\n" : "";
            var bytes = System.Text.Encoding.UTF8.GetByteCount(unit);
            site.Write(file, head + string.Concat(Enumerable.Repeat(unit, (size - head.Length) / bytes)));
        }

        using var run = ProgramRun.Start(site.Root, "check", "--format", "short");
        var peak = 0L;
        run.WaitUntil(() =>
        {
            peak = Math.Max(peak, run.PeakOfMemory);
            return run.HasEnded;
        });
        run.WaitForEnd();

        TestContext.Current.TestOutputHelper?.WriteLine($"{what}: {peak >> 20} MB, {run.ProcessorTime.TotalSeconds:0.0} s");
        Assert.Equal(1, run.ExitCode);
        Assert.True(peak < MostMemory, $"{what}: {peak >> 20} MB");
        Assert.True(run.ProcessorTime < MostTime, $"{what}: {run.ProcessorTime}");
        Assert.StartsWith(path[..path.IndexOf('{', StringComparison.Ordinal)] + "bad-a", run.Errors, StringComparison.Ordinal);
    }
}
