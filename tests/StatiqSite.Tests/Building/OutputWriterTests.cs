using StatiqSite.Diagnostics;
using StatiqSite.Emitting;
using Xunit;

namespace StatiqSite.Tests.Building;

/// <summary>What the one door to the output folder does with files that come from many threads.</summary>
public sealed class OutputWriterTests
{
    [Fact]
    public void Threads_that_meet_in_a_new_folder_both_find_it()
    {
        const int Folders = 400;
        const int Files = 4;
        using var site = new TestSite();
        using var writer = OutputWriter.Begin(site.Options, new DiagnosticBag());
        Assert.NotNull(writer);
        for (var folder = 0; folder < Folders; folder++)
        {
            Parallel.For(0, Files, file => writer.Accept($"terms/{folder}/deep/{file}.json", "[]"u8));
        }

        Assert.Equal((Folders * Files, 0), writer.Publish());
    }
}
