using System.Text.Json;

namespace StatiqSite.Benchmarks;

/// <summary>The list of <c>bench/scriban/list</c>, written by hand.</summary>
internal sealed class TemplateListByHand
{
    private readonly string _title;
    private readonly string _base;
    private readonly Row[] _rows;

    public TemplateListByHand(JsonElement model)
    {
        _title = model.GetProperty("title").GetString()!;
        _base = model.GetProperty("base").GetString()!;
        _rows =
        [
            .. model.GetProperty("rows").EnumerateArray().Select(row => new Row(
                row.GetProperty("slug").GetString()!, row.GetProperty("title").GetString()!,
                row.GetProperty("genre").GetString()!, row.GetProperty("episodes").GetInt32(),
                row.GetProperty("score").GetDouble(), row.GetProperty("hot").GetBoolean(),
                row.GetProperty("aired").GetDateTime())),
        ];
    }

    public void Write(TemplateHandBuffer output)
    {
        output.Raw("<h1>"u8);
        output.Escaped(_title);
        output.Raw("</h1>\n<table>\n"u8);
        for (var i = 0; i < _rows.Length; i++)
        {
            var row = _rows[i];
            output.Raw("<tr"u8);
            if (row.IsHot)
            {
                output.Raw(" class=\"hot\""u8);
            }

            output.Raw(">\n  <td>"u8);
            output.Number(i + 1L);
            output.Raw("</td>\n  <td><a href=\""u8);
            output.Text(_base);
            output.Raw("/d/"u8);
            output.Text(row.Slug);
            output.Raw("/\">"u8);
            output.Escaped(row.Title);
            output.Raw("</a></td>\n  <td>"u8);
            output.Upper(row.Genre);
            output.Raw("</td>\n  <td>"u8);
            output.Number((long)row.Episodes);
            output.Raw("</td>\n  <td>"u8);
            output.Number(row.Score);
            output.Raw("</td>\n  <td>"u8);
            output.Date(row.Aired, "yyyy-MM-dd");
            output.Raw("</td>\n</tr>\n"u8);
        }

        output.Raw("</table>\n"u8);
    }

    private sealed record Row(
        string Slug, string Title, string Genre, int Episodes, double Score, bool IsHot, DateTime Aired);
}
