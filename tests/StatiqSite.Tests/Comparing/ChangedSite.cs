namespace StatiqSite.Tests.Comparing;

/// <summary>A small site in two states, in which something of every part is new, different or gone.</summary>
internal static class ChangedSite
{
    /// <summary>The former state.</summary>
    public static TestSite Before()
    {
        var site = new TestSite();
        site.Write("input/series/glory.md", """
            ---
            title: Glory
            title_zh: 荣耀
            summary: A series of few words.
            status: announced
            tags: [family]
            released: 2025-05
            updated: 2026-03-01
            facts:
              - id: views
                says: Glory was seen often.
                measure: views
                value: 1 billion
                qualifier: over
                unit: views
                as_of: 2025-05
                source: variety-2025
              - id: premiere
                says: Glory opened in May 2025.
                as_of: 2025-05
                source: variety-2025
              - id: tone
                says: Glory is loud.
                source: variety-2025
            events:
              - date: 2025-05
                label: Opening night
                source: variety-2025
            ---
            It opened to a full house [@variety-2025], as [Honor](honor.md) did.

            ## Cast

            Nobody [known](https://example.com/cast).

            ## Crew

            Nobody either.

            """);
        site.Write("input/series/honor.md", "---\ntitle: Honor\nsummary: A series.\ntags: [family]\n---\nProse.\n");
        site.Write("input/series/fame.md", "---\ntitle: Fame\nsummary: A series.\ntags: [family]\n---\nSee [the crew](glory.md#crew).\n");
        site.Write("input/policies/filing.md", "---\ntitle: Filing\nsummary: A policy.\nissued: 2025-12\neffective: 2026-01-01\n---\nProse.\n");
        return site;
    }

    /// <summary>Makes the later state of it: a page is renamed with a redirect, one without, facts differ, a heading is reworded.</summary>
    public static void Change(TestSite site)
    {
        site.Change("input/series/glory.md", "value: 1 billion", "value: 2 billion");
        site.Change("input/series/glory.md", "status: announced", "status: released");
        site.Change("input/series/glory.md", "  - id: tone\n    says: Glory is loud.\n    source: variety-2025\n", "  - id: sound\n    says: Glory is loud.\n    source: [variety-2025, daily-2026]\n");
        site.Change("input/series/glory.md", "  - date: 2025-05\n    label: Opening night", "  - date: 2025-05-17\n    label: Opening night");
        site.Change("input/series/glory.md", "## Cast", "## Who plays whom");
        site.Change("input/series/glory.md", "## Crew\n\nNobody either.\n", "");
        site.Change("input/series/glory.md", "https://example.com/cast", "http://bit.ly/cast?utm_source=x");
        site.Change("input/series/glory.md", "[Honor](honor.md)", "[Honor](valor.md)");
        File.Delete(site.In("input/series/honor.md"));
        site.Write("input/series/valor.md", "---\ntitle: Valor\nsummary: A series.\ntags: [family, loud]\nredirect_from: [/series/honor/]\n---\nProse.\n");
        File.Delete(site.In("input/series/fame.md"));
        site.Write("input/series/pride.md", "---\ntitle: Pride\nsummary: A series.\ntags: [family]\n---\nSee [the crew](glory.md#crew).\n");
        site.Change("input/policies/filing.md", "effective: 2026-01-01\n", "effective: 2026-01-01\nrepealed: 2026-02-01\n");
        File.AppendAllText(site.In("input/_data/tags.yml"), "- id: loud\n  title: Loud\n  description: Stories that are loud.\n  group: theme\n");
        File.AppendAllText(site.In("seeds/trade.yml"), "- id: daily-2026\n  title: 短剧\n  title_en: Short plays\n  publisher: Daily\n  published: 2026-02\n  accessed: 2026-03-01\n  url: https://daily.example/a\n  language: zh\n  tier: press\n");
    }
}
