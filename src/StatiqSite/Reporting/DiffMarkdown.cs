using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StatiqSite.Content.Comparing;

namespace StatiqSite.Reporting;

/// <summary>A report for people, in the Markdown of pull requests: what was told first, lists of less weight folded.</summary>
/// <param name="preview">Scheme and host at which the changed site can be seen; null: addresses stand there as code.</param>
internal sealed class DiffMarkdown(DiffReport report, Uri? preview)
{
    // GitHub refuses comments of more than 65,536 characters; heads of tables and what leads in take some of them.
    private const int LongestText = 60_000;
    private const int MostRows = 100;

    private readonly StringBuilder _text = new();

    public static string Of(DiffReport report, Uri? preview) => new DiffMarkdown(report, preview).Write();

    private string Write()
    {
        _text.Append(Summary()).Append('\n');
        Faults();
        Table("Pages", isFolded: false, ["", "Page", "Address"], ChangesOf(ChangePart.Page), change =>
            [Word(change.Sort), LinkTo(change, MarkdownText.Of(change.Name)), change.Sort == ChangeSort.Moved ? $"{MarkdownText.CellCode(change.Before!)} → {MarkdownText.CellCode(change.Page)}" : MarkdownText.CellCode(change.Page)]);
        Table("Facts", isFolded: false, ["", "Fact", "Before", "After", "Source"], ChangesOf(ChangePart.Fact), ToldInFull);
        Table("Dates", isFolded: false, ["", "Date", "Before", "After", "Source"], ChangesOf(ChangePart.Date), ToldInFull);
        Table("States", isFolded: false, ["", "Page", "", "Before", "After"], ChangesOf(ChangePart.State), change =>
            [Word(change.Sort), LinkTo(change, MarkdownText.CellCode(change.Page)), MarkdownText.Of(change.Name), MarkdownText.Of(change.Before ?? ""), MarkdownText.Of(change.After ?? "")]);
        Addresses();
        Table("Sources", isFolded: true, ["", "Source", "Before", "After"], ChangesOf(ChangePart.Source), Told);
        Table("Tags", isFolded: true, ["", "Tag", "Before", "After"], ChangesOf(ChangePart.Tag), Told);
        Table("Headings", isFolded: true, ["", "Heading", "Before", "After"], ChangesOf(ChangePart.Heading), change =>
            [Word(change.Sort), LinkTo(change, MarkdownText.CellCode($"{change.Page}#{change.Name}")), MarkdownText.Of(change.Before ?? ""), MarkdownText.Of(change.After ?? "")]);
        Table("Links and relations", isFolded: true, ["", "Page", "Text", "Leads to"], ChangesOf(ChangePart.Link), change =>
            [Word(change.Sort), LinkTo(change, MarkdownText.CellCode(change.Page)), MarkdownText.Of(change.Name), MarkdownText.CellCode(change.After ?? change.Before ?? "")]);
        CoverageLine();
        return _text.ToString();
    }

    private string Summary()
    {
        var counts = report.Changes
            .GroupBy(change => (change.Part, change.Sort))
            .OrderBy(group => group.Key)
            .Select(group => $"{Count(group.Count(), Noun(group.Key.Part))} {Word(group.Key.Sort)}");
        return report.Changes.IsEmpty ? "Nothing that readers see is different." : $"{string.Join(", ", counts)}.";
    }

    private void Faults()
    {
        if (report.Faults.IsEmpty)
        {
            return;
        }

        _text.Append("\n### What this takes away\n\n");
        Rows([.. report.Faults.OrderByDescending(fault => fault.IsError)], fault =>
        {
            var help = fault.Help.Length == 0 ? "" : $" — {MarkdownText.OfMessage(fault.Help)}";
            return $"- **{(fault.IsError ? "error" : "warning")}** {MarkdownText.Code(fault.Rule)} in {MarkdownText.Code(fault.Place)}: {MarkdownText.OfMessage(fault.Message)}{help}\n";
        });
    }

    private void Addresses()
    {
        if (report.Addresses.IsEmpty)
        {
            return;
        }

        // What a reviewer should look at twice stands first.
        _text.Append("\n### New addresses of the web\n\n");
        Rows([.. report.Addresses.OrderByDescending(address => !address.Concerns.IsEmpty)], address =>
        {
            var concerns = address.Concerns.IsEmpty ? "" : $" **{MarkdownText.Of(string.Join(", ", address.Concerns))}**";
            return $"- {MarkdownText.Code(address.Url)} in {MarkdownText.Code(address.Place)}{concerns}\n";
        });
    }

    private void CoverageLine()
    {
        var (before, after) = (report.Before, report.After);
        _text.Append(CultureInfo.InvariantCulture, $"\n**Coverage.** {after.FactsSourced} of {Count(after.Facts, "fact")} {(after.Facts == 1 ? "names" : "name")} a source (before: {before.FactsSourced} of {before.Facts}); ")
            .Append(CultureInfo.InvariantCulture, $"{after.SentencesSourced} of {Count(after.Sentences, "sentence")} with a figure (before: {before.SentencesSourced} of {before.Sentences}).\n");
    }

    private void Table(string title, bool isFolded, string[] heads, ImmutableArray<Change> changes, Func<Change, string[]> row)
    {
        if (changes.IsEmpty)
        {
            return;
        }

        _text.Append(isFolded
            ? $"\n<details><summary>{title}: {changes.Length.ToString(CultureInfo.InvariantCulture)}</summary>\n\n"
            : $"\n### {title}\n\n");
        _text.Append($"| {string.Join(" | ", heads)} |\n|{string.Concat(heads.Select(_ => " --- |"))}\n");
        Rows(changes, change => $"| {string.Join(" | ", row(change))} |\n");
        _text.Append(isFolded ? "\n</details>\n" : "");
    }

    /// <summary>A line each, as many as there is room for, and how many are left out.</summary>
    private void Rows<T>(ImmutableArray<T> items, Func<T, string> row)
    {
        var shown = 0;
        foreach (var line in items.Take(MostRows).Select(row).TakeWhile(line => _text.Length + line.Length <= LongestText))
        {
            _text.Append(line);
            shown++;
        }

        _text.Append(items.Length > shown
            ? $"\nAnd {(items.Length - shown).ToString(CultureInfo.InvariantCulture)} more; the report that hangs on the run has all of them.\n"
            : "");
    }

    private string[] ToldInFull(Change change) =>
    [
        Word(change.Sort),
        LinkTo(change, $"{MarkdownText.CellCode(change.Page)} {MarkdownText.Of(change.Name)}"),
        MarkdownText.Of(change.Before ?? ""),
        MarkdownText.Of(change.After ?? ""),
        SourcesOf(change),
    ];

    private string[] Told(Change change) =>
        [Word(change.Sort), LinkTo(change, MarkdownText.CellCode(change.Name)), MarkdownText.Of(change.Before ?? ""), MarkdownText.Of(change.After ?? "")];

    private static string SourcesOf(Change change)
    {
        var (before, after) = (Names(change.SourcesBefore), Names(change.SourcesAfter));
        return before == after || before.Length == 0 ? after
            : after.Length == 0 ? before
            : $"{after} (before: {before})";

        static string Names(ImmutableArray<string> sources) => string.Join("; ", sources.Take(10).Select(MarkdownText.Of));
    }

    /// <summary>Leads to the page in the preview, where there is one and the page is still there.</summary>
    private string LinkTo(Change change, string text)
    {
        if (preview is null || change.Sort == ChangeSort.Removed || !change.Page.StartsWith('/'))
        {
            return text;
        }

        var path = string.Join('/', change.Page.Split('/').Select(Uri.EscapeDataString));
        var anchor = change.Anchor.Length == 0 ? "" : $"#{Uri.EscapeDataString(change.Anchor)}";
        return $"[{text}]({MarkdownText.Address($"{preview.GetLeftPart(UriPartial.Authority)}{path}{anchor}")})";
    }

    private ImmutableArray<Change> ChangesOf(ChangePart part) => [.. report.Changes.Where(change => change.Part == part)];

    private static string Word(ChangeSort sort) => sort.ToString().ToLowerInvariant();

    private static string Noun(ChangePart part) => part.ToString().ToLowerInvariant();

    private static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
