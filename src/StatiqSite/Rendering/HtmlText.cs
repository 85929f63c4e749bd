using System.Buffers;
using System.Text;
using StatiqSite.Content.Markdown;

namespace StatiqSite.Rendering;

/// <summary>Text made safe to stand in HTML: in a body and in a quoted attribute.</summary>
internal static class HtmlText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("<>&\"'");

    public static string Escape(string text) => text.AsSpan().ContainsAny(Special)
        ? text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal)
            .Replace("'", "&#39;", StringComparison.Ordinal)
        : text;

    /// <summary>The same, with each run of Chinese under <c>lang="zh"</c>: for a body, never for an attribute.</summary>
    public static string EscapeMarkingHan(string text) => EscapeMarkingHan(text, "span");

    /// <summary>The same for the words of an inline SVG, in which HTML would end the drawing.</summary>
    public static string EscapeMarkingHanInDrawing(string text) => EscapeMarkingHan(text, "tspan");

    private static string EscapeMarkingHan(string text, string element)
    {
        if (!HanRuns.TryNext(text, 0, out var start, out var end))
        {
            return Escape(text);
        }

        var html = new StringBuilder();
        var from = 0;
        do
        {
            html.Append(Escape(text[from..start])).Append($"<{element} lang=\"zh\">").Append(Escape(text[start..end])).Append($"</{element}>");
            from = end;
        }
        while (HanRuns.TryNext(text, from, out start, out end));

        return html.Append(Escape(text[from..])).ToString();
    }

    /// <summary>A sentence of ours with what stands in backticks as code, for a body.</summary>
    public static string WithCode(string text)
    {
        var parts = text.Split('`');
        var html = new StringBuilder(EscapeMarkingHan(parts[0]));
        for (var i = 1; i < parts.Length; i++)
        {
            // The last of an even number of parts has no backtick behind it.
            var isCode = i % 2 == 1 && i + 1 < parts.Length;
            html.Append(isCode ? "<code>" : i % 2 == 1 ? "`" : "").Append(EscapeMarkingHan(parts[i])).Append(isCode ? "</code>" : "");
        }

        return html.ToString();
    }
}
