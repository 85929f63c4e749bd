using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Microsoft.Playwright;

namespace StatiqSite.Browser.Tests.Searching;

/// <summary>A table of queries and what they must find, asked of the scripts of a page that is open.</summary>
internal static class Queries
{
    /// <summary>Asks all of them, and answers the titles of what comes first.</summary>
    private const string AskAll =
        """
        async queries => {
          const { openIndex } = await import('/theme/search-index.js');
          const { ask, inOrder } = await import('/theme/search-query.js');
          const index = await openIndex('/search/');
          const answers = [];
          for (const query of queries) {
            const { hits } = await ask(index, query);
            const first = hits.slice(0, 8);
            const rows = inOrder(query, first, await index.entries(first.map(hit => hit.number)));
            answers.push({ count: hits.length, titles: rows.slice(0, 3).map(row => row.entry.title) });
          }
          return answers;
        }
        """;

    /// <summary>Rows of a file: a query, a mark (<c>=</c> first, <c>~</c> among the first three, <c>-</c> nothing), a title.</summary>
    public static ImmutableArray<Row> Read(string file) =>
    [
        .. from line in File.ReadLines(SampleSite.FileOf(file))
           where line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal)
           let at = line.EndsWith(" -", StringComparison.Ordinal) ? line.Length - 2 : Math.Max(line.LastIndexOf(" = ", StringComparison.Ordinal), line.LastIndexOf(" ~ ", StringComparison.Ordinal))
           select new Row(line[..at], line[at + 1], line[(at + 2)..].TrimStart()),
    ];

    /// <summary>What is wrong with the answers, one sentence each.</summary>
    public static async Task<IEnumerable<string>> FaultsAsync(IPage page, ImmutableArray<Row> rows)
    {
        var answers = await page.EvaluateAsync<Answer[]>(AskAll, rows.Select(row => row.Query).ToArray());
        return rows.Zip(answers, (row, answer) => row.IsMetBy(answer) ? null : $"{row.Query} {row.Mark} {row.Title}: {answer.Count} found, {string.Join(", ", answer.Titles)}").OfType<string>();
    }

    internal sealed record Row(string Query, char Mark, string Title)
    {
        public bool IsMetBy(Answer answer) => Mark switch
        {
            '-' => answer.Count == 0,
            '~' => answer.Titles.Contains(Title),
            _ => answer.Titles is [var first, ..] && first == Title,
        };
    }

    /// <summary>How many were found, and the titles of the first three.</summary>
    internal sealed record Answer
    {
        [JsonPropertyName("count")]
        public int Count { get; init; }

        [JsonPropertyName("titles")]
        public string[] Titles { get; init; } = [];
    }
}
