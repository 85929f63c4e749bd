using System.Buffers;
using System.Globalization;
using System.Text;
using StatiqSite.Content.Facts;
using StatiqSite.Content.Model;
using StatiqSite.Rendering;

namespace StatiqSite.Outputs;

/// <summary>All figures as comma-separated values (<see href="https://www.rfc-editor.org/rfc/rfc4180"/>): <c>/figures/figures.csv</c>.</summary>
internal static class FigureTable
{
    // As in all our files; every reader of such tables takes it.
    private const char LineEnd = '\n';

    // A spreadsheet would take what begins with one of these for a formula; one in Chinese, the full-width ones too.
    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=+-@\t\r＝＋－＠");

    private static readonly string[] Columns =
        ["measure", "low", "high", "qualifier", "unit", "counted", "base", "out_of", "scope", "as_of", "as_of_earliest", "as_of_latest", "page", "fact", "says", "sources", "disputed"];

    public static void Write(SiteViews views, IBufferWriter<byte> output)
    {
        var text = new StringBuilder();
        text.AppendJoin(',', Columns).Append(LineEnd);
        foreach (var item in views.Figures.Measures.SelectMany(measure => measure.Facts))
        {
            text.AppendJoin(',', RowOf(item, views).Select(Cell)).Append(LineEnd);
        }

        Encoding.UTF8.GetBytes(text.ToString(), output);
    }

    private static IEnumerable<string?> RowOf(FactAtHome item, SiteViews views)
    {
        var fact = item.Fact;
        var figure = fact.Figure!;
        return
        [
            figure.Measure, Number(figure.Amount.Low), Number(figure.Amount.High), Qualifiers.WordOf(figure.Qualifier), figure.Unit.Id,
            Words(figure.Of), Words(figure.Base), figure.OutOf is { } best ? Number(best) : null, Words(fact.Scope),
            fact.AsOf?.Written, Day(fact.AsOf?.Earliest), Day(fact.AsOf?.Latest),
            views.Absolute(item.Page.Url), $"{views.Absolute(item.Page.Url)}#{fact.Id}", Words(fact.Says),
            string.Join(' ', views.SourcesOf(fact).Select(source => source.Id)), views.Site.Conflicts.Of(fact).IsEmpty ? "no" : "yes",
        ];
    }

    private static string? Words(string? text) => text is [var first, ..] && FormulaStarts.Contains(first) ? $"'{text}" : text;

    private static string Cell(string? text) => text is null ? ""
        : text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : text;

    private static string Number(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
