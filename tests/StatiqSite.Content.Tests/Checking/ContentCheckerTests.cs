using System.Collections.Immutable;
using System.Diagnostics;
using StatiqSite.Content.Checking;
using StatiqSite.Content.Loading;
using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;
using Xunit;

namespace StatiqSite.Content.Tests.Checking;

public sealed class ContentCheckerTests
{
    [Fact]
    public void Every_rule_stands_in_the_list_once()
    {
        var classes = typeof(ContentChecker).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(IContentRule)) && !type.IsAbstract)
            .Select(type => type.Name);

        Assert.Equal(
            classes.Order(StringComparer.Ordinal),
            ContentChecker.Rules.Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_rule_is_named_like_its_class_and_carries_its_page()
    {
        foreach (var rule in ContentChecker.Rules)
        {
            Assert.Equal(rule.GetType().Name, string.Concat(rule.Rule.Id.Split('-').Select(part => $"{char.ToUpperInvariant(part[0])}{part[1..]}")));
            Assert.Contains($"rules/{rule.Rule.Id}.md", typeof(ContentChecker).Assembly.GetManifestResourceNames());
        }
    }

    [Fact]
    public void Nothing_at_all_has_no_faults()
    {
        var diagnostics = new DiagnosticBag();
        ContentChecker.Check(Sample.Catalog([]), diagnostics);

        Assert.Empty(diagnostics.Sorted());
    }

    [Fact]
    public void Ten_thousand_pages_are_checked_in_a_moment()
    {
        var catalog = Sample.Catalog(
            [
                .. Enumerable.Range(0, 10_000).Select(number => Linked(number, Sample.Page("series", $"page-{number}", "family"), "hub")),
                .. Enumerable.Range(1, 7).Select(number => Sample.Page("series", $"hub-{number}").Telling(Sample.Fact("one", "source-1"))),
            ],
            sources: string.Join(' ', Enumerable.Range(0, 10_000).Select(number => $"source-{number}")),
            tags: "family");

        Assert.Empty(Checked(catalog, TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public void Ten_thousand_pages_full_of_faults_are_told_in_a_moment()
    {
        // Each page: a tag, three relations, a source that two facts name, a fact and three links; and a tag that nobody carries.
        var catalog = Sample.Catalog(
            Enumerable.Range(0, 10_000).Select(number => Linked(number, Sample.Page("series", $"page-{number}", $"famili-{number}"), "pagx")),
            tags: "family");

        Assert.Equal(10_000 * 9 + 1, Checked(catalog, TimeSpan.FromSeconds(20)).Length);
    }

    [Fact]
    public void A_chain_of_ten_thousand_parts_that_comes_back_is_one_fault()
    {
        var catalog = Sample.Catalog(Enumerable.Range(0, 10_000)
            .Select(number => Sample.Page("series", $"page-{number}").Naming(Sample.PartOf, $"page-{(number + 1) % 10_000}")));

        var fault = Assert.Single(Checked(catalog, TimeSpan.FromSeconds(20)));
        Assert.Equal("relation-cycle", fault.Rule.Id);
    }

    [Fact]
    public void A_page_of_nothing_but_conflicts_is_told_of_up_to_a_limit()
    {
        var text = string.Concat(Enumerable.Range(0, 2_000).Select(number =>
            $"  - {{id: f{number}, says: a, source: s{number % 2}, measure: m, value: {number}, unit: views, as_of: 2025}}\n"));
        var tree = SourceTree.Of((SourceArea.Input, "series/p.md", "input/series/p.md", $"---\ntitle: P\nsummary: P.\nfacts:\n{text}---\n"));
        var catalog = ContentLoader.Load(tree, new DiagnosticBag());

        // Of the thousand those that say the same at the same place are told once.
        Assert.InRange(Checked(catalog, TimeSpan.FromSeconds(20)).Count(fault => fault.Rule.Id == "figure-conflict"), 100, 1000);
    }

    private static Page Linked(int number, Page page, string prefix) => page
        .Writing($"[a](xref:{prefix}-4) [b](/series/{prefix}-5/) [c](../series/{prefix}-6.md) [fact:{prefix}-7#one]")
        .Naming(Sample.Related, $"{prefix}-1", $"{prefix}-2", $"{prefix}-3")
        .Telling(Sample.Fact("one", $"source-{number}"), Sample.Fact("two", $"source-{number}"));

    private static ImmutableArray<Diagnostic> Checked(Catalog catalog, TimeSpan limit)
    {
        var diagnostics = new DiagnosticBag();
        var watch = Stopwatch.StartNew();
        ContentChecker.Check(catalog, diagnostics);
        Assert.True(watch.Elapsed < limit, $"{watch.Elapsed}");
        return diagnostics.Sorted();
    }
}
