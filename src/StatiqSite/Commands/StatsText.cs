using System.Globalization;
using System.Text;
using StatiqSite.Content.Model;

namespace StatiqSite.Commands;

/// <summary>Statistics for people: one fact a line, and the names of what an editor would look at next.</summary>
internal static class StatsText
{
    // Beyond these the JSON has them all.
    private const int MostNamed = 20;

    public static string Of(SiteStatistics statistics)
    {
        var text = new StringBuilder();
        Head(text, $"Pages: {Number(statistics.Pages)}{(statistics.Drafts > 0 ? $", and {Report.Count(statistics.Drafts, "draft")}" : "")}");
        Rows(text, statistics.Kinds.Where(kind => kind.Pages > 0).Select(kind => (Number(kind.Pages), (kind.Pages == 1 ? kind.Kind.Singular : kind.Kind.Title).ToLowerInvariant())));
        Head(text, $"Facts: {Number(statistics.Facts)}");
        Rows(text, [
            (Number(statistics.Figures), "with a figure"),
            (Number(statistics.Facts - statistics.Figures), "in words"),
            (Number(statistics.FactsUsedElsewhere), "shown on other pages, too"),
        ]);
        Head(text, $"Events on the timeline: {Number(statistics.Events)}");
        Head(text, $"Sources: {Number(statistics.SourcesUsed + statistics.SourcesUnused.Length)}");
        Rows(text, [(Number(statistics.SourcesUsed), "used"), (Number(statistics.SourcesUnused.Length), "unused")]);
        Names(text, statistics.SourcesUnused.Select(source => source.Id));
        Head(text, "Coverage");
        Rows(text, [
            (Number(statistics.FactsSourced), $"of {Report.Count(statistics.Facts, "fact")} rest on a source"),
            (Number(statistics.SentencesSourced), $"of {Report.Count(statistics.Sentences, "sentence")} with figures rest on a source"),
        ]);
        Names(text, statistics.PagesUnsourced.Select(page => $"{page.Page.Url}: {Number(page.Unsourced)} without"));
        Head(text, $"Out of date on {statistics.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
        Rows(text, [
            (Number(statistics.PagesStale.Length), statistics.PagesStale.Length == 1 ? "page past its review" : "pages past their review"),
            (Number(statistics.FactsStale.Length), statistics.FactsStale.Length == 1 ? "figure older than its measure may grow" : "figures older than their measure may grow"),
        ]);
        Names(text, statistics.PagesStale.Select(page => page.Url).Concat(statistics.FactsStale.Select(stale => $"{stale.Page.Url}#{stale.Fact.Id}")));
        Head(text, "Conflicts");
        Rows(text, [(Number(statistics.ConflictsDeclared), "declared"), (Number(statistics.ConflictsFound.Length), "found and not declared")]);
        Names(text, statistics.ConflictsFound.Select(found => $"{found.First} and {found.Second}"));
        Head(text, $"Tags: {Number(statistics.Tags.Length)}");
        Rows(text, statistics.Tags.GroupBy(use => use.Pages).Select(uses =>
            (Number(uses.Key), $"{(uses.Key == 1 ? "page" : "pages")}: {string.Join(", ", uses.Select(use => use.Tag.Id))}")));
        Head(text, $"Orphans: {Number(statistics.Orphans.Length)}");
        Names(text, statistics.Orphans.Select(page => page.Url));
        Head(text, $"Wanted pages: {Number(statistics.Wanted.Length)}");
        Names(text, statistics.Wanted.Select(wanted => $"{wanted.Name}: {string.Join(", ", wanted.By.Select(page => page.Url))}"));
        return text.ToString();
    }

    private static void Head(StringBuilder text, string words) => text.Append(text.Length > 0 ? "\n" : "").Append(words).Append('\n');

    private static void Rows(StringBuilder text, IEnumerable<(string Number, string Words)> rows)
    {
        foreach (var (number, words) in rows)
        {
            text.Append(number.PadLeft(7)).Append(' ').Append(words).Append('\n');
        }
    }

    private static void Names(StringBuilder text, IEnumerable<string> names)
    {
        var all = names.ToList();
        foreach (var name in all.Take(MostNamed))
        {
            text.Append("        - ").Append(name).Append('\n');
        }

        if (all.Count > MostNamed)
        {
            text.Append("        - and ").Append(Number(all.Count - MostNamed)).Append(" more\n");
        }
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
