using StatiqSite.Templating.Evaluation;
using Xunit;

namespace StatiqSite.Templating.Tests;

/// <summary>Runs the specs of the language as they stand; <c>ACCEPT=1</c> writes down what they answer.</summary>
public sealed class SpecTests
{
    public static IEnumerable<TheoryDataRow<string, int>> Cases()
    {
        var paths = SpecFile.Paths.ToList();
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1")
        {
            paths.ForEach(SpecFile.Accept);
        }

        return from path in paths
               let file = Path.GetFileName(path)
               from spec in SpecFile.Read(path)
               select new TheoryDataRow<string, int>(file, spec.Line) { TestDisplayName = $"{file}:{spec.Line}" };
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Answers_what_it_promises(string file, int line)
    {
        var spec = SpecFile.Read(SpecFile.Paths.Single(path => Path.GetFileName(path) == file)).Single(candidate => candidate.Line == line);

        var (kind, text) = spec.Run();

        Assert.Equal($"{spec.ExpectedKind}\n{spec.Expected}", $"{kind}\n{text}");
    }

    [Fact]
    public void Every_rule_has_a_page_with_a_wrong_and_a_right_case()
    {
        Assert.Equal(
            TemplateRules.All.Select(rule => rule.Id).Order(StringComparer.Ordinal),
            SpecFile.RulePages.Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));
        Assert.All(SpecFile.RulePages, path =>
        {
            var rule = Path.GetFileNameWithoutExtension(path);
            var cases = SpecFile.Read(path);
            Assert.Contains(cases, spec => spec.Expected.StartsWith($"error[{rule}]: ", StringComparison.Ordinal));
            Assert.Contains(cases, spec => spec.ExpectedKind == "output");
        });
    }

    /// <summary>What a rule's page promises hangs on that rule: without it every case that names it fails.</summary>
    [Fact]
    public void A_rule_that_is_taken_away_is_missed_by_its_spec() => Assert.All(SpecFile.RulePages, path =>
    {
        var rule = Path.GetFileNameWithoutExtension(path);
        var wrong = SpecFile.Read(path).Where(spec => spec.Expected.Contains($"[{rule}]: ", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(wrong);
        Assert.All(wrong, spec => Assert.NotEqual(spec.Expected, spec.Run(without: rule).Text));
    });
}
