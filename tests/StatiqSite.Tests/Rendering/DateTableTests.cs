using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using StatiqSite.Content.Facts;
using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;
using StatiqSite.Rendering;
using StatiqSite.Templating;
using StatiqSite.Templating.Evaluation;
using Xunit;

namespace StatiqSite.Tests.Rendering;

/// <summary>The table of dates: each row as it is written, ordered, shown, drawn and told to machines. It stands in <c>dates.md</c>, in order.</summary>
public sealed partial class DateTableTests
{
    private static readonly ImmutableArray<string> Written =
    [
        "../2025", "../2025-06?", "20XX", "202X", "2024", "2024~", "2024-06", "2024-06/..", "2024-06~/..", "2024-06/2025-01", "2024-06~/2025-01", "2024-06/2025-01?",
        "2024-24", "2025", "2025?", "2025-XX", "2025-01/2025-08", "2025-Q1/2025-Q3", "2025-03-03/2025-03-14", "2025-03-14", "2025-03", "2025-03-XX", "2025-03-14~",
        "2025-06~", "2025-06?", "2025-06%", "2025-22", "2025-Q3", "2025-35", "2025-Q3~", "early 2025-12", "mid 2025-12", "late 2025-12", "early 2025-12~",
        "late 2025-02", "late 2024-02", "2024-02-29", "early 2025-11/late 2025-12", "2025-36/..",
    ];

    [Fact]
    public void Every_way_of_writing_a_date_holds_in_both_directions()
    {
        var table = new StringBuilder(
            "# Dates as sources give them\n\nIn the order in which the site sorts them; what begins on one day, by its last day.\n\n"
            + "| written | shown | in Chinese | `datetime` | drawn | as JSON |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (var written in Written.Order(Comparer<string>.Create((left, right) => Read(left).CompareTo(Read(right)) is not 0 and var order ? order : string.CompareOrdinal(left, right))))
        {
            var date = Read(written);
            table.Append(CultureInfo.InvariantCulture, $"| `{written}` | {date.Shown} | {date.ShownChinese} | {date.Machine} | {Drawn(date)} | `{Json(date)}` |\n");
        }

        Accepted.Matches("Rendering/dates.md", table.ToString());
    }

    [Fact]
    public void What_json_says_reads_back_as_the_same_date() => Assert.All(Written, written =>
    {
        var date = Read(written);
        var json = System.Text.Json.JsonDocument.Parse(Json(date)).RootElement;
        Assert.Equal(date, Read(json.GetProperty("written").GetString()!));
        Assert.Equal(date.Earliest?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), json.GetProperty("earliest").GetString());
        Assert.Equal(date.Latest?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), json.GetProperty("latest").GetString());
        Assert.Equal(date.Shown, json.GetProperty("shown").GetString());
    });

    [Fact]
    public void A_drawn_date_covers_its_days_and_no_other() => Assert.All(Written, written =>
    {
        var date = Read(written);
        var expected = (date.Earliest?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "the edge", date.Latest?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "the edge");
        Assert.EndsWith(date is { IsDay: true } ? expected.Item1 : $"{expected.Item1} to {expected.Item2}", Drawn(date).Replace(" soft", "", StringComparison.Ordinal), StringComparison.Ordinal);
    });

    /// <summary>The first mark of a drawing in which the date stands twice, its places turned back into days.</summary>
    private static string Drawn(FuzzyDate date)
    {
        var page = new SourceText("input/x.md", "");
        var kind = StatiqSite.Content.Kinds.PageKinds.All[0];
        var entry = new TimelineEntry(date, "It ran.", new Page(page, kind, "x", "/x/", new FieldValues([], page.Span(0, 0)), StatiqSite.Content.Markdown.MarkdownBody.Empty) { Title = "X" }, "it-ran", null, null);
        var svg = TimelineDrawing.DrawStrip([entry, entry], "Dates", new ScratchBuffers()).ToString()!;
        var first = QuarterOf(date.Earliest ?? date.Latest!.Value.AddDays(1 - date.Latest.Value.Day).AddMonths(-6));
        var last = QuarterOf(date.Latest ?? date.Earliest!.Value.AddDays(1 - date.Earliest.Value.Day).AddMonths(6)).AddMonths(3);
        var perDay = (TimeScale.LastPlace - TimeScale.FirstPlace) / (last.DayNumber - first.DayNumber);
        if (Point().Match(svg) is { Success: true } point)
        {
            return $"a point at {DayAt(NumberOf(point))}";
        }

        var span = Span().Match(svg);
        var (start, wide) = (NumberOf(span), double.Parse(span.Groups[2].Value, CultureInfo.InvariantCulture));
        var soft = span.Groups[3].Value switch
        {
            "fade-start" => "a span with a soft start, ",
            "fade-end" => "a span with a soft end, ",
            "fade-both" => "a span with soft ends, ",
            _ => "a span, ",
        };
        var from = start <= 0 ? "the edge" : DayAt(start);
        var to = start + wide >= 100 ? "the edge" : DayAt(start + wide, -1);
        return date.IsDay ? $"{soft}{from}" : $"{soft}{from} to {to}";

        string DayAt(double x, int later = 0) => first.AddDays((int)Math.Round((x - TimeScale.FirstPlace) / perDay) + later).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        static double NumberOf(Match match) => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
    }

    private static DateOnly QuarterOf(DateOnly day) => new(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1);

    private static string Json(FuzzyDate date)
    {
        var settings = new TemplateSettings();
        var context = new EvaluationContext(settings, new Limits(), new EmptyTemplateLoader(), new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), seed: 0);
        context.SetGlobal("date", DateView.Of(date));
        var diagnostics = new DiagnosticBag();
        var template = Template.Parse(new SourceText("dates.html", "{{ date | object.to_json }}"), settings, diagnostics)!;
        Assert.True(template.TryRender(context, diagnostics), TestSite.ToldInFull(diagnostics.Sorted()));
        return System.Net.WebUtility.HtmlDecode(Encoding.UTF8.GetString(context.Output.Written));
    }

    private static FuzzyDate Read(string written)
    {
        Assert.True(FuzzyDate.TryParse(written, out var date, out var fault), $"{written}: {fault}");
        return date;
    }

    [GeneratedRegex("<circle class=\"point\" cx=\"([0-9.]+)%\"")]
    private static partial Regex Point();

    [GeneratedRegex("<rect class=\"span[^\"]*\" x=\"([0-9.]+)%\" y=\"[0-9.]+\" width=\"([0-9.]+)%\"[^>]*?(?:fill=\"url\\(#([a-z-]+)\\)\")?>")]
    private static partial Regex Span();
}
