using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using StatiqSite.Content.Comparing;
using StatiqSite.Diagnostics;
using StatiqSite.Reporting;
using Xunit;

namespace StatiqSite.Tests.Comparing;

/// <summary>However much a stranger's report holds, the server takes what is made of it.</summary>
public sealed partial class ReportLimitTests
{
    // A comment's characters, a summary's bytes.
    private const int LongestComment = 65_536;
    private const int LargestSummary = 1 << 20;

    [Theory]
    [InlineData(10_000, 300)]
    [InlineData(280, 100)]
    [InlineData(10, 3_000)]
    public void A_comment_is_no_longer_than_the_server_takes(int length, int count)
    {
        var text = string.Concat(Enumerable.Repeat("*家", length));
        ImmutableArray<string> sources = [.. Enumerable.Repeat(text, 12)];
        var report = new DiffReport(
            [.. Enum.GetValues<ChangePart>().SelectMany(part => Enumerable.Range(0, count).Select(_ =>
                new Change(part, ChangeSort.Changed, $"/{text}/", text, text, text) { Anchor = text, SourcesBefore = sources, SourcesAfter = [text] }))],
            [.. Enumerable.Repeat(new NewAddress($"https://example.org/{text}", text, [text]), count)],
            new Coverage(0, 0, 0, 0),
            new Coverage(0, 0, 0, 0),
            [.. Enumerable.Repeat(new ReportedFault(true, text, text, $"{text} `{text}` {text}", text), count)]);

        var comment = PullComment.Of(report, "failure", new Uri("https://example.org/run"), preview: null, isOwnWord: true);

        Assert.InRange(comment.Length, LongestComment / 2, LongestComment);
        Assert.EndsWith($"\n{PullComment.Marker}\n", comment, StringComparison.Ordinal);

        // What is not shown is counted: nine lists of changes, addresses and faults.
        var shown = comment.Split('\n').Count(line => line.StartsWith("| changed", StringComparison.Ordinal) || line.StartsWith("- ", StringComparison.Ordinal));
        Assert.Equal(count * (Enum.GetValues<ChangePart>().Length + 2), shown + More().Matches(comment).Sum(match => int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void A_summary_is_no_larger_than_the_server_takes()
    {
        var source = new SourceText("input/series/glory.md", "一\n");
        var rule = new Rule("sample", Severity.Error, "A sample.");
        var fault = new Diagnostic(rule, source.Span(0, 1), new string('家', 400)) { Help = new string('外', 400) };

        var summary = CheckSummary.Of([.. Enumerable.Repeat(fault, 1_000)]);

        Assert.InRange(Encoding.UTF8.GetByteCount(summary), LargestSummary / 2, LargestSummary);
        var shown = summary.Split('\n').Count(line => line.StartsWith("| **error** | ", StringComparison.Ordinal));
        Assert.EndsWith(string.Create(CultureInfo.InvariantCulture, $" |\n\nAnd {1_000 - shown} more.\n"), summary, StringComparison.Ordinal);
    }

    [GeneratedRegex("^And (?<count>[0-9]+) more;", RegexOptions.Multiline)]
    private static partial Regex More();
}
