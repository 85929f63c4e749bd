using Xunit;

namespace StatiqSite.Tests.Rendering;

/// <summary>The registry of sources as a list of several pages.</summary>
public sealed class SourcesPageTests
{
    [Fact]
    public void A_long_registry_runs_over_several_pages_by_publisher_the_newest_first()
    {
        using var site = new TestSite();
        site.Change("settings.yml", "page_size: 50", "page_size: 3");
        Directory.Delete(site.In("input/series"), recursive: true);
        Directory.Delete(site.In("seeds"), recursive: true);
        site.Write("input/_data/tags.yml", "");
        site.Write("seeds/some.yml", string.Concat(
            SourceOf("old", "beta", "2023-01-01"), SourceOf("new", "beta", "2025-01-01"), SourceOf("first", "Alpha", "2024-01-01"),
            SourceOf("last", "Gamma", "2024-01-01"), SourceOf("older", "beta", "2022")));
        site.Write("input/index.md", "---\ntitle: A\nfacts:\n"
            + string.Concat(((string[])["old", "new", "first", "last", "older"]).Select(id => $"  - id: fact-{id}\n    says: So it is.\n    source: {id}\n")) + "---\nB.\n");
        site.Write("theme/layouts/sources.html",
            "{{ page.title }} of {{ page.count }}:{{ for publisher in page.publishers }} {{ publisher.title }} ({{ publisher.count }}):{{ for source in publisher.sources }} {{ source.id }}{{ end }};{{ end }} next {{ page.paging.next_url }}");
        site.BuildSoundly();
        Assert.Equal("Sources of 5: Alpha (1): first; beta (3): new old; next /sources/page/2/", site.ReadOutput("sources/index.html"));
        Assert.Equal("Sources, page 2 of 5: beta (3): older; Gamma (1): last; next ", site.ReadOutput("sources/page/2/index.html"));
    }

    private static string SourceOf(string id, string publisher, string published) =>
        $"- id: {id}\n  title: A report\n  publisher: {publisher}\n  published: {published}\n  tier: press\n";
}
