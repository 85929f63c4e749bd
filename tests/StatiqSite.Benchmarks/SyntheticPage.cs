using System.Collections.Immutable;
using System.Text;

namespace StatiqSite.Benchmarks;

/// <summary>Writes one page of a synthetic site; every name in it exists, every figure has its source.</summary>
internal sealed class SyntheticPage(SyntheticSite site, SyntheticKind kind, int number, SyntheticWords words)
{
    // A real page of such a site has about so many bytes.
    private const int LeastBytes = 4500;
    private const int MostBytes = 6400;

    private static readonly ImmutableArray<(string Measure, string Unit, string? Of)> Measures =
    [
        ("views", "views", null), ("budget", "CNY", null), ("shooting-days", "days", null), ("jobs", "jobs", null),
        ("viewers", "people", null), ("companies", "count", "companies"), ("market-share", "percent", null), ("length", "minutes", null),
    ];

    private readonly StringBuilder _text = new();
    private readonly int _year = words.Year();

    public string Write()
    {
        var size = LeastBytes + words.Number(MostBytes - LeastBytes);
        Line("---");
        WriteTitles();
        WriteKindFields();
        WriteTags();
        WriteFacts();
        WriteEvents();
        Line("---");
        WriteProse(size);
        return _text.ToString();
    }

    private void Line(string text) => _text.Append(text).Append('\n');

    private void WriteTitles()
    {
        Line($"title: {words.Title()} {number}");
        if (kind == SyntheticKind.Series || words.Chance(30))
        {
            var (characters, pinyin) = words.ChineseTitle();
            Line($"title_zh: {characters}");
            Line($"title_pinyin: {pinyin}");
        }

        Line($"summary: {words.Clause()}, as far as the sources of this made-up page say.");
        Line($"updated: {words.Day(2026)}");
        if (words.Chance(20))
        {
            Line("review_by: 2028-06");
        }
    }

    private void WriteKindFields()
    {
        switch (kind.Id)
        {
            case "series":
                Line($"status: {words.Pick("released", "ended")}");
                Line($"released: {words.FuzzyDate(_year)}");
                Line($"episodes: {20 + words.Number(80)}");
                WriteRelation("platforms", SyntheticKind.Platform);
                WriteRelation("produced_by", SyntheticKind.Organization);
                WriteRelation("directed_by", SyntheticKind.Person);
                WriteRelation("exemplifies", SyntheticKind.Trend);
                WriteRelation("set_in", SyntheticKind.Place);
                break;
            case "trend":
                Line($"since: {_year}");
                Line($"direction: {words.Pick("rising", "steady", "falling")}");
                WriteRelation("driven_by", SyntheticKind.Policy);
                break;
            case "policy":
                Line("status: in-force");
                Line($"issued: {words.Day(_year)}");
                Line($"effective: {words.Day(_year + 1)}");
                WriteRelation("issued_by", SyntheticKind.Organization);
                break;
            case "organization":
                Line($"type: {words.Pick("regulator", "association", "company", "university")}");
                Line($"founded: {1990 + words.Number(30)}");
                WriteRelation("located_in", SyntheticKind.Place);
                break;
            case "person":
                Line($"role: {words.Pick("screenwriter", "producer", "actor", "director")}");
                WriteRelation("member_of", SyntheticKind.Organization);
                break;
            case "place":
                Line($"level: {words.Pick("city", "district", "base")}");
                break;
            case "platform":
                Line($"launched: {words.FuzzyDate(_year)}");
                WriteRelation("operated_by", SyntheticKind.Organization);
                break;
            case "report":
                Line($"issued: {words.FuzzyDate(_year)}");
                WriteRelation("issued_by", SyntheticKind.Organization);
                break;
        }

        // Only to earlier pages of its own kind: no circle, and no relation said twice.
        if (number > 0)
        {
            Line($"related: [{kind.SlugOf(words.Number(number))}]");
        }
    }

    private void WriteRelation(string field, SyntheticKind target)
    {
        if (site.CountOf(target) > 0)
        {
            Line($"{field}: [{target.SlugOf(words.Number(site.CountOf(target)))}]");
        }
    }

    private void WriteTags()
    {
        // The first two see to it that every tag is used; the others make some tags far more frequent than others.
        var place = site.PlaceOf(kind, number);
        string[] tags =
        [
            site.TagOf(place * 2),
            site.TagOf((place * 2) + 1),
            site.TagOf(words.Number(20)),
            site.TagOf(words.Number(1 + words.Number(site.TagCount))),
        ];
        Line($"tags: [{string.Join(", ", tags.Distinct(StringComparer.Ordinal))}]");
    }

    private void WriteFacts()
    {
        Line("facts:");
        Line("  - id: premise");
        Line($"    says: {words.Clause()}.");
        Line($"    source: {site.SourceOf(site.PlaceOf(kind, number))}");
        var first = words.Number(Measures.Length);
        var count = 2 + words.Number(4);
        for (var i = 0; i < count; i++)
        {
            WriteFigure(Measures[(first + i) % Measures.Length], i);
        }

        if (words.Chance(25))
        {
            WriteConflict(Measures[(first + count) % Measures.Length]);
        }

        if (number > 0 && words.Chance(30))
        {
            Line($"  - use: {kind.SlugOf(words.Number(number))}#premise");
        }
    }

    private void WriteFigure((string Measure, string Unit, string? Of) measure, int index)
    {
        Line($"  - id: figure-{index + 1}");
        Line($"    says: {words.Clause()}, with a count.");
        WriteAmount(measure, $"{1 + words.Number(90)}", $"part {index + 1}");
        Line($"    as_of: {words.FuzzyDate(_year)}");
        Line($"    source: {Source()}");
        if (index == 0)
        {
            Line("    on_timeline: true");
        }

        if (words.Chance(30))
        {
            Line($"    note: {words.Clause()}.");
        }
    }

    private void WriteConflict((string Measure, string Unit, string? Of) measure)
    {
        Line("  - id: one-count");
        Line($"    says: {words.Clause()}, by one count.");
        WriteAmount(measure, "40", "as a whole");
        Line($"    source: {site.SourceOf(number)}");
        Line("    conflicts_with: [other-count]");
        Line("    note: Neither source says how it counted.");
        Line("  - id: other-count");
        Line($"    says: {words.Clause()}, by another count.");
        WriteAmount(measure, "70", "as a whole");
        Line($"    source: {site.SourceOf(number + 1)}");
    }

    private void WriteAmount((string Measure, string Unit, string? Of) measure, string value, string scope)
    {
        Line($"    measure: {measure.Measure}");
        Line($"    scope: {scope}");
        Line(measure.Unit is "CNY" or "views" or "people" ? $"    value: {value}.5 million" : $"    value: {value}");
        Line($"    unit: {measure.Unit}");
        if (measure.Of is not null)
        {
            Line($"    of: {measure.Of}");
        }

        if (words.Chance(40))
        {
            Line($"    qualifier: {words.Pick("over", "about", "nearly", "at least")}");
        }
    }

    private void WriteEvents()
    {
        Line("events:");
        var count = 1 + words.Number(3);
        for (var i = 0; i < count; i++)
        {
            Line($"  - date: {words.FuzzyDate(words.Year())}");
            Line($"    label: {words.Clause()}");
            Line($"    source: {Source()}");
        }

        Line($"  - date: {_year}");
        Line("    label: The first count is published");
        Line("    fact: figure-1");
    }

    private void WriteProse(int size)
    {
        var headings = new Queue<string>(["How it began", "What the sources say", "在中国的报道", "What is open"]);
        while (Encoding.UTF8.GetByteCount(_text.ToString()) < size)
        {
            for (var sentences = 3 + words.Number(4); sentences > 0; sentences--)
            {
                Line(Sentence());
            }

            Line("");
            if (words.Chance(40) && headings.TryDequeue(out var heading))
            {
                Line($"## {heading}");
                Line("");
            }
        }
    }

    private string Sentence()
    {
        var other = SyntheticKind.All.Where(target => site.CountOf(target) > 0).ElementAt(words.Number(site.KindCount));
        var slug = other.SlugOf(words.Number(site.CountOf(other)));
        return words.Number(10) switch
        {
            0 => $"{words.Clause()}, and it reached [fact:figure-1].",
            1 => $"{words.Clause()}; compare [{words.Title()}](xref:{slug}) [@{Source()}].",
            2 => $"{words.Clause()}, much as [another page](/{other.Folder}/{slug}/) has it [@{Source()}, paragraph 4].",
            3 => $"{words.ChineseClause()}[@{Source()}]。",
            4 => $"{words.Clause()}, which is *not* what [the other account](../{other.Folder}/{slug}.md) says [@{Source()}; @{Source()}].",
            5 => $"{words.Clause()} in {_year} [@{Source()}].",
            _ => $"{words.Clause()} [@{Source()}].",
        };
    }

    private string Source() => site.SourceOf(words.Chance(50) ? site.PlaceOf(kind, number) : words.Number(site.SourceCount));
}
