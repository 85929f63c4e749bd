using System.Globalization;
using System.Text.Json;
using StatiqSite.Content.Model;
using StatiqSite.Reporting;

namespace StatiqSite.Commands;

/// <summary>Statistics for other programs: every name in full, in a lasting order.</summary>
internal static class StatsJson
{
    public static string Of(SiteStatistics statistics) => JsonLines.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("now", Day(statistics.Now));
        WritePages(json, statistics);
        json.WriteStartObject("facts");
        json.WriteNumber("total", statistics.Facts);
        json.WriteNumber("figures", statistics.Figures);
        json.WriteNumber("used_elsewhere", statistics.FactsUsedElsewhere);
        json.WriteEndObject();
        json.WriteNumber("events", statistics.Events);
        json.WriteStartObject("sources");
        json.WriteNumber("used", statistics.SourcesUsed);
        WriteNames(json, "unused", statistics.SourcesUnused.Select(source => source.Id));
        json.WriteEndObject();
        WriteCoverage(json, statistics);
        WriteStale(json, statistics);
        json.WriteStartObject("conflicts");
        json.WriteNumber("declared", statistics.ConflictsDeclared);
        json.WriteStartArray("found");
        foreach (var (first, second) in statistics.ConflictsFound)
        {
            json.WriteStartArray();
            json.WriteStringValue(first);
            json.WriteStringValue(second);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        WriteCounts(json, "tags", "id", statistics.Tags.Select(use => (use.Tag.Id, use.Pages)));
        WriteNames(json, "orphans", statistics.Orphans.Select(page => page.Url));
        WriteWanted(json, statistics);
        json.WriteEndObject();
    });

    private static void WritePages(Utf8JsonWriter json, SiteStatistics statistics)
    {
        json.WriteStartObject("pages");
        json.WriteNumber("total", statistics.Pages);
        json.WriteNumber("drafts", statistics.Drafts);
        WriteCounts(json, "kinds", "kind", statistics.Kinds.Select(kind => (kind.Kind.Id, kind.Pages)));
        json.WriteEndObject();
    }

    private static void WriteCoverage(Utf8JsonWriter json, SiteStatistics statistics)
    {
        json.WriteStartObject("coverage");
        json.WriteNumber("facts_sourced", statistics.FactsSourced);
        json.WriteNumber("sentences", statistics.Sentences);
        json.WriteNumber("sentences_sourced", statistics.SentencesSourced);
        json.WriteStartArray("unsourced");
        foreach (var (page, unsourced) in statistics.PagesUnsourced)
        {
            json.WriteStartObject();
            json.WriteString("page", page.Url);
            json.WriteNumber("sentences", unsourced);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteStale(Utf8JsonWriter json, SiteStatistics statistics)
    {
        json.WriteStartObject("stale");
        WriteNames(json, "pages", statistics.PagesStale.Select(page => page.Url));
        json.WriteStartArray("facts");
        foreach (var stale in statistics.FactsStale)
        {
            json.WriteStartObject();
            json.WriteString("fact", $"{stale.Page.Url}#{stale.Fact.Id}");
            json.WriteString("measure", stale.Fact.Figure!.Measure);
            json.WriteString("good_until", Day(stale.Since));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteWanted(Utf8JsonWriter json, SiteStatistics statistics)
    {
        json.WriteStartArray("wanted");
        foreach (var wanted in statistics.Wanted)
        {
            json.WriteStartObject();
            json.WriteString("name", wanted.Name);
            WriteNames(json, "mentioned_by", wanted.By.Select(page => page.Url));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCounts(Utf8JsonWriter json, string name, string key, IEnumerable<(string Id, int Pages)> counts)
    {
        json.WriteStartArray(name);
        foreach (var (id, pages) in counts)
        {
            json.WriteStartObject();
            json.WriteString(key, id);
            json.WriteNumber("pages", pages);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNames(Utf8JsonWriter json, string name, IEnumerable<string> names)
    {
        json.WriteStartArray(name);
        foreach (var value in names)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
