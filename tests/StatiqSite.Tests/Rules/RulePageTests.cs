using System.Text.RegularExpressions;
using StatiqSite.Content.Markdown;
using StatiqSite.Diagnostics;
using StatiqSite.Diagnostics.Formats;
using StatiqSite.Rendering;
using Xunit;

namespace StatiqSite.Tests.Rules;

/// <summary>Every message ends with the address of its rule's page; what stands there is true.</summary>
public sealed partial class RulePageTests
{
    /// <summary>The rules of the program whose pages hold samples; those of content and language are run by their own projects.</summary>
    public static TheoryData<string> Run => ["unknown-layout", "duplicate-output", "output-folder", "foreign-output"];

    [Fact]
    public void Every_rule_has_a_page_that_names_it_and_is_sound_Markdown() => Assert.All(SiteRules.All, rule =>
    {
        var text = RuleManual.TextOf(rule) ?? "";
        Assert.StartsWith($"# {rule.Id}\n\n", text, StringComparison.Ordinal);

        var prose = Fence().Replace(text, "");
        var diagnostics = new DiagnosticBag();
        var body = MarkdownReader.Read(new SourceText($"{rule.Id}.md", prose), 0, prose.Length, diagnostics);
        Assert.Equal([], diagnostics.Sorted());
        Assert.True(body.Citations.IsEmpty && body.Facts.IsEmpty, "a manual rests on no source");
        None.Of(body.Headings.GroupBy(heading => heading.Text).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.Equal([2], body.Headings.Skip(1).Select(heading => heading.Level).Append(2).Distinct());
    });

    [Theory]
    [MemberData(nameof(Run))]
    public void What_a_page_says_of_its_samples_is_what_the_program_says(string id)
    {
        var cases = CasesOf(id, without: null).ToList();
        Assert.All(cases, one => Assert.Equal(one.Expected, one.Said));
        Assert.True(cases.Count >= 2, "a wrong and a right case");
    }

    /// <summary>What a rule's page promises hangs on that rule: without it every case that names it fails.</summary>
    [Theory]
    [MemberData(nameof(Run))]
    public void A_rule_that_is_taken_away_is_missed_by_its_page(string id)
    {
        var wrong = CasesOf(id, without: id).Where(one => one.Expected.Contains($"[{id}]: ", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(wrong);
        Assert.All(wrong, one => Assert.NotEqual(one.Expected, one.Said));
    }

    /// <summary>Each rule has cases that fail without it: on its page, or in <see cref="DiskRuleTests"/> where only a disk can break it.</summary>
    [Fact]
    public void Every_rule_of_every_stage_has_a_case_that_is_wrong() => Assert.Equal(
        SiteRules.All.Where(rule => !RuleManual.TextOf(rule)!.Contains($"[{rule.Id}]: ", StringComparison.Ordinal)).Select(rule => rule.Id).Order(StringComparer.Ordinal),
        DiskRuleTests.Rules.Select(row => row.Data).Order(StringComparer.Ordinal));

    private static IEnumerable<(string Expected, string Said)> CasesOf(string id, string? without)
    {
        var text = RuleManual.TextOf(SiteRules.All.Single(rule => rule.Id == id))!;
        var (site, options) = (new TestSite(), (string?)null);
        foreach (var fence in Fence().Matches(text).Select(match => (Info: match.Groups[2].Value, Body: match.Groups[3].Value)))
        {
            switch (fence.Info)
            {
                case "sh":
                    options = fence.Body.Trim().Split(' ')[^1];
                    break;
                case "diagnostics":
                    var result = site.Build(given => options is null ? given : given with { Output = site.In(options) });
                    var said = result.Diagnostics.Where(diagnostic => diagnostic.Rule.Id != without).Select(diagnostic => HumanFormat.Message(diagnostic, FormatOptions.Plain));
                    yield return (fence.Body, string.Join('\n', said));
                    site.Dispose();
                    (site, options) = (new TestSite(), null);
                    break;
                default:
                    site.Write(fence.Info, fence.Body);
                    break;
            }
        }

        site.Dispose();
    }

    [GeneratedRegex(@"^(`{3,})(\S*).*\n((?:(?!\1).*\n)*)\1$", RegexOptions.Multiline)]
    private static partial Regex Fence();
}
