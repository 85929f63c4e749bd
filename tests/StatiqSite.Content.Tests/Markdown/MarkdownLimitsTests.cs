using System.Diagnostics;
using System.Text;
using StatiqSite.Content.Markdown;
using StatiqSite.Diagnostics;
using Xunit;

namespace StatiqSite.Content.Tests.Markdown;

public sealed class MarkdownLimitsTests
{
    [Theory]
    [InlineData("", "> ", 50_000)]
    [InlineData("", "- ", 50_000)]
    [InlineData("", "1. ", 50_000)]
    [InlineData("", "[", 100_000)]
    [InlineData("", "![", 100_000)]
    [InlineData("", "[a](", 50_000)]
    [InlineData("", "*a **b ", 50_000)]
    [InlineData("", "a**b", 50_000)]
    [InlineData("", "*a_ ", 50_000)]
    [InlineData("", "`a``", 50_000)]
    [InlineData("", "<a", 100_000)]
    [InlineData("", "&#", 100_000)]
    [InlineData("", "{#a ", 50_000)]
    [InlineData("", "[@a; ", 50_000)]
    [InlineData("", "[^a]", 50_000)]
    [InlineData("", "[^a]: x\n\n", 5_000)]
    [InlineData("", "[a]: /b\n", 20_000)]
    [InlineData("|", "a|", 50_000)]
    [InlineData("a|b\n-|-\n", "c|d\n", 20_000)]
    [InlineData("", "# h\n", 20_000)]
    [InlineData("", "a: b\n:   c\n\n", 5_000)]
    [InlineData("", "^^^\n", 5_000)]
    [InlineData("", "> [!NOTE]\n", 10_000)]
    [InlineData("", "~~", 50_000)]
    [InlineData("", "a*", 9_999)]
    [InlineData("", "*a_ **b\n\n", 30_000)]
    [InlineData("|a|\n|-|\n", "|*x* [b](/c)|\n", 2_000)]
    [InlineData("", "\\", 200_000)]
    [InlineData("", "word ", 400_000)]
    [InlineData("", "短剧", 400_000)]
    [InlineData("", "1 ", 400_000)]
    [InlineData("", "a.\n", 200_000)]
    [InlineData("", "```\n", 50_000)]
    [InlineData("", "\n", 500_000)]
    [InlineData("", "-\n", 20_000)]
    public void Long_inputs_end_quickly(string opening, string piece, int count)
    {
        var text = opening + string.Concat(Enumerable.Repeat(piece, count));
        var clock = Stopwatch.StartNew();
        _ = MarkdownText.Read(text);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 20);
    }

    [Fact]
    public void Lists_that_go_in_line_by_line_end_quickly()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 3_000; i++)
        {
            _ = text.Append(' ', i * 2).Append("- a\n");
        }

        var clock = Stopwatch.StartNew();
        var (_, _, faults) = MarkdownText.Read(text.ToString());
        Assert.Equal("130:259 `-` markdown-nesting: quotes and lists are nested deeper than 32", faults);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 20);
    }

    [Fact]
    public void Rows_that_would_be_filled_up_to_millions_of_cells_are_told()
    {
        var head = string.Concat(Enumerable.Repeat("|a", 90)) + "|\n" + string.Concat(Enumerable.Repeat("|-", 90)) + "|\n";
        var (_, _, faults) = MarkdownText.Read(head + string.Concat(Enumerable.Repeat("|\n", 4_000)));
        Assert.Equal("3297:1 `` markdown-nesting: a table has more cells than 300000", faults);
    }

    [Fact]
    public void Brackets_beyond_the_limit_are_told_at_their_place()
    {
        var (body, _, faults) = MarkdownText.Read("a\n" + new string('[', 65));
        Assert.Equal("2:65 `[` markdown-nesting: brackets are nested deeper than 64", faults);
        Assert.True(body.IsEmpty);
        Assert.Equal("", MarkdownText.Read(new string('[', 64)).Faults);
    }

    /// <summary>Each line counts one, and so does each mark or cell in it; blank lines do not.</summary>
    [Theory]
    [InlineData("word\n\n", 1)]
    [InlineData("- word\n", 2)]
    [InlineData("*word* and `code`\n\n", 5)]
    [InlineData("|a|b|\n", 4)]
    public void A_page_has_so_many_lines_cells_and_marks_and_one_more_is_told(string piece, int weight)
    {
        var fitting = 100_000 / weight;
        foreach (var (count, isTold) in ((int, bool)[])[(fitting - 1, false), (fitting, false), (fitting + 1, true)])
        {
            var faults = MarkdownText.Read(string.Concat(Enumerable.Repeat(piece, count))).Faults;
            Assert.Equal(isTold, faults.EndsWith("markdown-nesting: a page has more lines, cells and marks than 100000", StringComparison.Ordinal));
            Assert.Equal(isTold ? 1 : 0, faults.Split('\n').Count(line => line.Length > 0));
        }
    }

    [Fact]
    public void Whatever_is_typed_is_read_without_an_exception_and_nothing_of_it_runs()
    {
        string[] pieces =
        [
            "# ", "> ", "- ", "1. ", "* ", "\n", "\n\n", "  ", "    ", "\t", "*", "**", "_", "~~", "`", "```\n", "[", "]", "(", ")", "![", "](", "<", ">", "</", "<script>", "javascript:",
            "&#106;", "&colon;", "https://a.b", "[@a]", "[@", "; @b", ", p", "[fact:", "a#b", "{#x .y}", "{", "}", "{{ x }}", "|", "|-|-|\n", "[^1]", "[^1]: ", ": ", ":   ", "^^^\n",
            "[!NOTE]", "[x] ", "[ ] ", "短剧", "。", "5 million", "2025", "\\", "\r\n", "\"", "'", "onclick=", "\0", "\ud800", "---\n", "<a@b.c>", "  \n",
        ];
        var random = new Random(20260102);
        for (var round = 0; round < 30_000; round++)
        {
            var text = new StringBuilder();
            for (var i = random.Next(1, 20); i > 0; i--)
            {
                _ = text.Append(pieces[random.Next(pieces.Length)]);
            }

            var (body, html, _) = MarkdownText.Read(text.ToString(), "---\n家\n---\n");
            Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotMatch("(href|src)=\"\\s*(javascript|data|vbscript)", html);
            Assert.Equal(body.Ids.Length, body.Ids.Distinct().Count());
            Assert.All(body.Links, link => Assert.InRange(link.Span.End, 10, 10 + text.Length));
            Assert.All(body.UncitedFigures, span => Assert.InRange(span.End, 10, 10 + text.Length));
            _ = body.PlainText;
        }
    }

    [Fact]
    public void Every_rule_stands_in_the_list_once()
    {
        var declared = typeof(MarkdownRules).GetFields().Select(field => ((Rule)field.GetValue(null)!).Id);
        Assert.Equal(declared.Order(StringComparer.Ordinal), MarkdownRules.All.Select(rule => rule.Id).Order(StringComparer.Ordinal));
    }
}
