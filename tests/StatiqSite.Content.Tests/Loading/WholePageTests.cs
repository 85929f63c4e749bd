using StatiqSite.Content.Checking;
using StatiqSite.Content.Loading;
using StatiqSite.Diagnostics;
using StatiqSite.Diagnostics.Formats;
using Xunit;

namespace StatiqSite.Content.Tests.Loading;

/// <summary>A page with nearly everything a page can say, and all that it names.</summary>
public sealed class WholePageTests
{
    private const string Glory =
        """
        ---
        title: The Family We Build            # English; required
        title_zh: 家里家外                     # where a source shows the characters
        title_pinyin: Jia Li Jia Wai
        also_known_as: [Home and Away]
        summary: Two households become one in 1980s Sichuan; a drama in dialect, in two seasons.   # required, at most 200 characters
        status: released                      # per kind a closed list
        released: 2025-03-14                  # a fuzzy date (section 3); optional, like all that a source may not tell
        platforms: [hongguo]                  # relations name pages by slug; the other page shows the inverse by itself
        produced_by: [heard-island]
        exemplifies: [quality-upgrade]
        tags: [family, period-1980s, dialect]
        updated: 2026-11-20                   # the last change of substance
        facts:
          - id: season-2-views                # lasting, unique on the page: its address is /series/jia-li-jia-wai/#season-2-views
            says: Season two passed a billion views soon after launch.
            measure: views
            scope: season 2
            value: 1 billion
            qualifier: over
            unit: views
            as_of: 2025-12
            source: china-daily-2026-01-02
          - id: season-2-days-to-billion
            says: Season two needed four days to reach its first billion views.
            measure: days-to-first-billion
            scope: season 2
            value: 4
            unit: days
            as_of: 2025-12
            source: china-daily-2026-01-02
            conflicts_with: [season-1-days-to-billion]
            note: Called a new yardstick, though another report credits season one with three days.
          - id: season-1-days-to-billion
            says: Season one passed a billion views in three days.
            measure: days-to-first-billion
            scope: season 1
            value: 3
            unit: days
            as_of: 2025-03
            source: china-newsweek-2025-03-19
          - id: tone
            says: Season two avoids shock twists and stock figures in favor of ordinary difficulties.
            source: china-daily-2026-01-02
        events:
          - date: early 2025-12
            label: Season two opens on Hongguo
            source: china-daily-2026-01-02    # or  fact: season-2-premiere
        review_by: 2026-12                    # after this the page says that it may be out of date
        ---
        Prose in Markdown. A sentence that rests on a source ends with a citation [@china-daily-2026-01-02], with a place if there is one
        [@china-daily-2026-01-02, paragraph 4]. A figure can be written into prose: [fact:season-2-views].

        """;

    private const string Sources =
        """
        - id: china-daily-2026-01-02
          title: Micro-dramas grow up
          publisher: China Daily
          published: 2026-01-02
          tier: press
        - id: china-newsweek-2025-03-19
          title: 家里家外
          title_en: At home and away
          publisher: China Newsweek
          published: 2025-03-19
          language: zh
          tier: press

        """;

    private const string Tags =
        """
        - { id: family, title: Family, description: Stories of families., group: theme }
        - { id: period-1980s, title: The 1980s, description: Set in the 1980s., group: period }
        - { id: dialect, title: Dialect, description: Spoken in a dialect., group: form }

        """;

    [Fact]
    public void The_page_passes_with_all_that_it_names()
    {
        var diagnostics = new DiagnosticBag();
        var catalog = ContentLoader.Load(Tree(), diagnostics);
        ContentChecker.Check(catalog, diagnostics);

        Assert.Equal("", string.Concat(diagnostics.Sorted().Select(fault => HumanFormat.Message(fault, new FormatOptions(Color: false, Width: 100)))));
        Assert.Equal(4, catalog.Pages.Length);
    }

    [Fact]
    public void The_page_holds_what_it_says()
    {
        var page = ContentLoader.Load(Tree(), new DiagnosticBag()).PageOf("jia-li-jia-wai")!;

        Assert.Equal(("The Family We Build", "家里家外", "Jia Li Jia Wai"), (page.Title, page.TitleZh, page.TitlePinyin));
        Assert.Equal(["Home and Away"], page.AlsoKnownAs);
        Assert.Equal(["family", "period-1980s", "dialect"], page.Tags.Select(tag => tag.Id));
        Assert.Equal(["platforms hongguo", "produced_by heard-island", "exemplifies quality-upgrade"], page.Relations.Select(link => $"{link.Kind.Key} {link.Target.Id}"));
        Assert.Equal(
            ["season-2-views over 1 billion views", "season-2-days-to-billion 4 days", "season-1-days-to-billion 3 days", "tone "],
            page.OwnFacts.Select(fact => $"{fact.Id} {fact.Figure?.Shown}"));
        Assert.Equal(["season-1-days-to-billion"], page.OwnFacts.SelectMany(fact => fact.ConflictsWith).Select(fact => fact.Id));
        Assert.Equal("early December 2025", Assert.Single(page.Events).Date.Shown);
        Assert.Equal(new DateOnly(2026, 11, 20), page.Updated);
        Assert.Equal(2, page.Body.Citations.Length);
        Assert.Equal("season-2-views", Assert.Single(page.Body.Facts).Id);
    }

    private static SourceTree Tree() => SourceTree.Of(
        File(SourceArea.Input, "series/jia-li-jia-wai.md", Glory),
        File(SourceArea.Input, "platforms/hongguo.md", "---\ntitle: Hongguo\nsummary: An app.\n---\n"),
        File(SourceArea.Input, "organizations/heard-island.md", "---\ntitle: Heard Island\nsummary: A studio.\n---\n"),
        File(SourceArea.Input, "trends/quality-upgrade.md", "---\ntitle: Better made\nsummary: A trend.\n---\n"),
        File(SourceArea.Input, "_data/tags.yml", Tags),
        File(SourceArea.Seeds, "press.yml", Sources));

    private static (SourceArea Area, string Path, string Shown, string Text) File(SourceArea area, string path, string text) =>
        (area, path, $"{(area == SourceArea.Input ? "input" : "seeds")}/{path}", text);
}
