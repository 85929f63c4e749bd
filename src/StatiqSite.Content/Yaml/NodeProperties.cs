using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Yaml;

/// <summary>The signs before a value that YAML gives a meaning which these files do without.</summary>
internal static class NodeProperties
{
    /// <summary>Tells of an anchor, alias or tag at the cursor, and goes over it.</summary>
    public static void Report(YamlCursor cursor)
    {
        var start = cursor.Position;
        var sign = cursor.Current;
        var end = start;
        while (!cursor.IsBlankOrBreak(end) && cursor.At(end) is not (',' or ']' or '}'))
        {
            end++;
        }

        var (name, help) = sign switch
        {
            '&' => ("an anchor", "write the value out; where the `&` belongs to the text, put quotes around it"),
            '*' => ("an alias", "write the value out; where the `*` belongs to the text, put quotes around it"),
            _ => ("a tag", "leave it out; where the `!` belongs to the text, put quotes around it"),
        };
        cursor.Report(YamlRules.Alias, start, end, $"`{cursor.Text.AsSpan(start, end - start)}` is {name}, which is not used here",
            label: name, help: help);
        cursor.Position = end;
        cursor.SkipBlanks();
    }

    /// <summary>Tells of a plain value that opens with a sign YAML keeps for itself.</summary>
    public static void ReportReserved(YamlCursor cursor, int start, int end)
    {
        while (end > start + 1 && cursor.At(end - 1) is ' ' or '\t')
        {
            end--;
        }

        cursor.Report(YamlRules.ReservedStart, start, end,
            $"a value that opens with {(cursor.At(start) == '`' ? "a backtick" : $"`{cursor.At(start)}`")} needs quotes",
            label: "YAML keeps this sign for itself", help: "put quotes around the value",
            edit: new Edit(cursor.Span(start, end), ScalarReader.InQuotes(cursor.Text[start..end])));
    }
}
