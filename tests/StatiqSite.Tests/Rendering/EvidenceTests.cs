using System.Globalization;
using Xunit;

namespace StatiqSite.Tests.Rendering;

/// <summary>Conflicts, age, coverage and the state of policies, as readers meet them on pages.</summary>
public sealed class EvidenceTests
{
    private const string Layout =
        """
        {{~ for fact in page.facts ~}}
        {{ fact.id }}{{ if fact.is_stale }} stale{{ end }}{{ for other in fact.conflicts }} | {{ other.title }}: {{ other.figure }} ({{ other.source }}), {{ other.note }}{{ end }}
        {{~ end ~}}
        {{ page.is_stale ? 'overdue' : 'fresh' }}, {{ page.coverage.sourced_sentences }} of {{ page.coverage.sentences }}, {{ page.status_told ?? 'no state' }}

        """;

    [Fact]
    public void A_conflict_declared_on_one_page_stands_on_both_with_source_and_note()
    {
        using var site = new TestSite();
        site.Write("theme/layouts/series.html", Layout);
        WriteCounted(site, "dawn", "4", "conflicts_with: [dusk#sets]", "note: The crew counted.");
        WriteCounted(site, "dusk", "5", "note: The studio counted.");
        site.BuildSoundly();

        Assert.Equal("sets | Dusk: 5 sets (Variety, June 2025), The studio counted.\nfresh, 0 of 0, no state\n", site.ReadOutput("series/dawn/index.html"));
        Assert.Equal("sets | Dawn: 4 sets (Variety, June 2025), The crew counted.\nfresh, 0 of 0, no state\n", site.ReadOutput("series/dusk/index.html"));
    }

    [Fact]
    public void Age_and_coverage_are_told_on_the_page()
    {
        using var site = new TestSite();
        site.Write("settings.yml", "title: A site\nstale_after:\n  sets: 1 year\n");
        site.Write("theme/layouts/series.html", Layout);
        WriteCounted(site, "dawn", "4");
        site.Change("input/series/dawn.md", "summary:", "review_by: 2026-02\nsummary:");
        site.Change("input/series/dawn.md", "Prose.", "It cost 3 million yuan. It took 12 days [@variety-2025]. It was warm.");
        site.Build(options => options with { Now = new DateOnly(2026, 5, 1) });
        Assert.Equal("sets\noverdue, 1 of 2, no state\n", site.ReadOutput("series/dawn/index.html"));
        site.Build(options => options with { Now = new DateOnly(2026, 6, 2) });
        Assert.Equal("sets stale\noverdue, 1 of 2, no state\n", site.ReadOutput("series/dawn/index.html"));
    }

    [Theory]
    [InlineData("2024-12-31", "proposed")]
    [InlineData("2025-03-31", "announced March 2025")]
    [InlineData("2026-01-01", "in force since 1 January 2026")]
    [InlineData("2026-07-01", "superseded since July 2026")]
    [InlineData("2027-12-31", "repealed 2027")]
    public void A_policy_stands_where_its_dates_put_it_on_the_day(string now, string told)
    {
        using var site = new TestSite();
        site.Write("theme/layouts/policy.html", "{{ page.status_told }}\n");
        site.Write("input/policies/filing.md", "---\ntitle: Filing\nsummary: A policy.\nstatus: proposed\nissued: 2025-03\neffective: 2026-01-01\nrepealed: 2027\n---\nProse.\n");
        site.Write("input/policies/filing-anew.md", "---\ntitle: Filing anew\nsummary: A policy.\neffective: 2026-07/..\nsupersedes: [filing]\n---\nProse.\n");
        site.Build(options => options with { Now = DateOnly.ParseExact(now, "yyyy-MM-dd", CultureInfo.InvariantCulture) });
        Assert.Equal($"{told}\n", site.ReadOutput("policies/filing/index.html"));
    }

    [Fact]
    public void A_policy_shows_the_steps_of_its_course()
    {
        using var site = new TestSite();
        site.Write("theme/layouts/policy.html", "{{ for step in page.steps }}{{ step.label }} {{ step.date.shown }} {{ step.is_reached }}; {{ end }}\n");
        site.Write("input/policies/filing.md", "---\ntitle: Filing\nsummary: A policy.\nissued: 2025-03\neffective: 2026-01-01\n---\nProse.\n");
        site.Write("input/policies/filing-anew.md", "---\ntitle: Filing anew\nsummary: A policy.\nissued: 2026-02\neffective: 2026-07/..\nsupersedes: [filing]\n---\nProse.\n");
        site.Build(options => options with { Now = new DateOnly(2026, 3, 1) });
        Assert.Equal("Issued March 2025 true; In force 1 January 2026 true; \n", site.ReadOutput("policies/filing/index.html"));
        Assert.Equal("Issued February 2026 true; In force since July 2026 false; \n", site.ReadOutput("policies/filing-anew/index.html"));
        site.Build(options => options with { Now = new DateOnly(2026, 8, 1) });
        Assert.Equal("Issued March 2025 true; In force 1 January 2026 true; Superseded since July 2026 true; \n", site.ReadOutput("policies/filing/index.html"));
    }

    [Fact]
    public void Of_many_related_pages_the_first_are_listed_and_the_others_counted()
    {
        using var site = TestSite.With(series: 30);
        site.Write("theme/layouts/series.html", "{{ for group in page.relations }}{{ group.label }}: {{ group.links.size }} and {{ group.more }}{{ end }}; {{ for detail in page.details }}{{ detail.values.size }} and {{ detail.more }}{{ end }}\n");
        site.WriteSeries("all", "All", $"related: [{string.Join(", ", Enumerable.Range(1, 30).Select(number => $"series-{number:000}"))}]\n");
        site.BuildSoundly();
        Assert.Equal("Related to: 24 and 6; 8 and 22\n", site.ReadOutput("series/all/index.html"));
        Assert.Equal("Related to: 1 and 0; 1 and 0\n", site.ReadOutput("series/series-001/index.html"));
        Assert.Contains("<h1>Connections of All</h1>\n<p>Related to: 30</p>\n", site.ReadOutput("series/all/connections/index.html"), StringComparison.Ordinal);
        Assert.Equal(["series/all/connections/index.html"], TestSite.FilesOf(site.Output).Keys.Where(path => path.Contains("connections", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_fact_names_those_it_is_to_be_read_with()
    {
        using var site = new TestSite();
        site.Write("theme/layouts/series.html", "{{ for fact in page.facts }}{{ fact.id }}{{ for other in fact.compared }} with {{ other.figure }} on {{ other.title }}, {{ other.is_here }}{{ end }}{{ end }}\n");
        WriteCounted(site, "dawn", "4", "compare_with: [dusk#sets]");
        WriteCounted(site, "dusk", "5");
        site.BuildSoundly();

        Assert.Equal("sets with 5 sets on Dusk, false\n", site.ReadOutput("series/dawn/index.html"));
        Assert.Equal("sets\n", site.ReadOutput("series/dusk/index.html"));
    }

    private static void WriteCounted(TestSite site, string slug, string value, params string[] more) => site.Write(
        $"input/series/{slug}.md",
        $"---\ntitle: {char.ToUpperInvariant(slug[0])}{slug[1..]}\nsummary: A series.\ntags: [family]\nfacts:\n  - id: sets\n    says: It used sets.\n    measure: sets\n    value: {value}\n    unit: count\n    of: sets\n    source: variety-2025\n{string.Concat(more.Select(line => $"    {line}\n"))}---\nProse.\n");
}
