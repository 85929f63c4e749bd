using System.Buffers;

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
}
