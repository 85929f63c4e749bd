using StatiqSite.Diagnostics;
using StatiqSite.Revisions;
using Xunit;

namespace StatiqSite.Tests.Comparing;

/// <summary>Which lines a change wrote, as <c>git diff</c> prints it.</summary>
public sealed class ChangedLinesTests
{
    private const int OnTheLine = 0;
    private const int InTheFile = 1;
    private const int Elsewhere = 2;

    [Theory]
    [InlineData(1, InTheFile)]
    [InlineData(2, OnTheLine)]
    [InlineData(3, OnTheLine)]
    [InlineData(4, InTheFile)]
    public void A_line_is_the_changes_own_or_stands_in_a_file_of_it(int line, int distance) =>
        Assert.Equal(distance, DistanceOf("input/a.md", line, "+++ b/input/a.md\n@@ -2 +2,2 @@\n-old\n+new\n+newer\n"));

    [Fact]
    public void Lines_that_were_taken_away_change_the_file_alone() =>
        Assert.Equal(InTheFile, DistanceOf("input/a.md", 2, "+++ b/input/a.md\n@@ -2,2 +1,0 @@\n-old\n-older\n"));

    /// <summary>What stands in a file is a stranger's, with a line end at its end or without.</summary>
    [Theory]
    [InlineData("@@ -1 +1 @@\n-old\n+++ b/input/other.md\n")]
    [InlineData("@@ -1 +1 @@\n-old\n\\ No newline at end of file\n+++ b/input/other.md\n\\ No newline at end of file\n")]
    [InlineData("@@ -1,0 +1,2 @@\n+@@ -1 +1 @@\n+++ b/input/other.md\n\\ No newline at end of file\n")]
    public void A_line_that_looks_like_the_head_of_a_file_is_none(string hunk) =>
        Assert.Equal(Elsewhere, DistanceOf("input/other.md", 1, $"--- a/input/a.md\n+++ b/input/a.md\n{hunk}--- a/input/b.md\n+++ b/input/b.md\n@@ -1 +1 @@\n-a\n+b\n"));

    private static int DistanceOf(string path, int line, string diff)
    {
        var source = new SourceText(path, "1\n2\n3\n4\n");
        return ChangedLines.Read(diff).DistanceOf(source.Span((line - 1) * 2, 1));
    }
}
