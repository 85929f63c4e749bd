using Xunit;

namespace StatiqSite.Diagnostics.Tests;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("", 0, 1, 1)]
    [InlineData("", 5, 1, 1)]
    [InlineData("ab", -1, 1, 1)]
    [InlineData("ab", 2, 1, 3)]
    [InlineData("ab\ncd", 2, 1, 3)]
    [InlineData("ab\ncd", 3, 2, 1)]
    [InlineData("ab\ncd", 5, 2, 3)]
    [InlineData("ab\ncd\n", 6, 3, 1)]
    [InlineData("ab\r\ncd", 3, 1, 4)]
    [InlineData("ab\r\ncd", 4, 2, 1)]
    [InlineData("短剧\n甜宠", 3, 2, 1)]
    [InlineData("😀x", 2, 1, 3)]
    public void Knows_line_and_column_of_an_offset(string text, int offset, int line, int column) =>
        Assert.Equal(new SourcePosition(line, column), new SourceText("a.md", text).PositionOf(offset));

    [Theory]
    [InlineData("", 1, "")]
    [InlineData("ab\r\ncd\n", 1, "ab")]
    [InlineData("ab\r\ncd\n", 2, "cd")]
    [InlineData("ab\r\ncd\n", 3, "")]
    public void Cuts_a_line_without_its_break(string text, int line, string expected) =>
        Assert.Equal(expected, new SourceText("a.md", text).LineOf(line).ToString());

    [Theory]
    [InlineData("", 1)]
    [InlineData("a", 1)]
    [InlineData("a\n", 2)]
    [InlineData("a\nb", 2)]
    public void Counts_lines_as_editors_do(string text, int count) =>
        Assert.Equal(count, new SourceText("a.md", text).LineCount);
}
