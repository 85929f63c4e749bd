using System.Text.Json;
using Xunit;

namespace StatiqSite.Tests.Commands;

/// <summary>What a site holds and lacks, whole, for people and for programs.</summary>
public sealed class StatsTests
{
    [Theory]
    [InlineData("human")]
    [InlineData("json")]
    public void A_site_with_something_of_everything_is_counted(string format)
    {
        using var site = Varied();
        var (exitCode, output, errors) = ProgramRun.Of(site.Root, "stats", "--now", "2026-11-20", "--format", format);
        Assert.Equal((0, ""), (exitCode, errors));
        Accepted.Matches($"Commands/Stats/varied.{(format == "json" ? "json" : "txt")}", output);
        if (format == "json")
        {
            using var document = JsonDocument.Parse(output);
            Assert.Equal(JsonValueKind.Object, document.RootElement.ValueKind);
        }
    }

    [Theory]
    [InlineData("human")]
    [InlineData("json")]
    public void Counting_again_says_the_same(string format)
    {
        using var site = Varied();
        Assert.Equal(
            ProgramRun.Of(site.Root, "stats", "--format", format),
            ProgramRun.Of(site.Root, "stats", "--format", format));
    }

    [Fact]
    public void Errors_in_the_content_are_said_beside_the_numbers()
    {
        using var site = new TestSite();
        site.Write("input/series/lost.md", "---\ntitle: Lost\nsummary: A series.\nproduced_by: [nobody]\ntags: [family]\n---\nProse.\n");
        var (exitCode, output, errors) = ProgramRun.Of(site.Root, "stats");
        Assert.Equal((1, "The content has errors, so not all of it is counted; `check` tells them.\n"), (exitCode, errors));
        Accepted.Matches("Commands/Stats/errors.txt", output);
    }

    [Fact]
    public void Nothing_is_written()
    {
        using var site = new TestSite();
        Assert.Equal(0, ProgramRun.Of(site.Root, "stats").ExitCode);
        Assert.Equal("input seeds settings.yml theme", site.Siblings());
    }

    private static TestSite Varied()
    {
        var site = new TestSite();
        site.Write("settings.yml", "title: A site\nstale_after:\n  views: 1 year\n");
        site.Write("seeds/press.yml", """
            - id: daily-2025
              title: Short plays grow up
              publisher: The Daily
              tier: press
              published: 2025-10
              accessed: 2026-11-20
            - id: never-cited
              title: A long year
              publisher: The Daily
              tier: press

            """);
        site.Write("input/series/dawn.md", """
            ---
            title: Dawn
            summary: A series with figures of all sorts.
            related: [dusk]
            tags: [family]
            review_by: 2026-06
            facts:
              - id: views-daily
                says: It had a billion views.
                measure: views
                value: 1 billion
                unit: views
                as_of: 2025-10
                source: daily-2025
                said_by: Li Wei
              - id: views-variety
                says: It had two billion views.
                measure: views
                value: 2 billion
                unit: views
                as_of: 2025-10
                source: variety-2025
                said_by: an insider
              - id: sets
                says: It used four sets.
                measure: sets
                value: 4
                unit: count
                of: sets
                source: daily-2025
                conflicts_with: [sets-variety]
              - id: sets-variety
                says: It used five sets.
                measure: sets
                value: 5
                unit: count
                of: sets
                source: variety-2025
            ---
            It cost 3 million yuan. It was shot in 12 days [@daily-2025].

            """);
        site.Write("input/series/dusk.md", """
            ---
            title: Dusk
            summary: A series that uses a fact of another.
            tags: [family]
            facts:
              - use: dawn#sets
            ---
            Prose about Dusk.

            """);
        site.Write("input/series/noon.md", "---\ntitle: Noon\nsummary: A series that nobody names.\n---\nProse about Noon.\n");
        site.Write("input/series/night.md", "---\ntitle: Night\nsummary: A series to come.\ndraft: true\n---\nProse about Night.\n");
        return site;
    }
}
