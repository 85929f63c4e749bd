using System.Buffers;
using System.Text;

namespace StatiqSite.Templating.Values;

/// <summary>Escapes <c>&amp; &lt; &gt; " '</c> for HTML text and quoted attributes.</summary>
internal static class HtmlEscaper
{
    private static readonly SearchValues<byte> SpecialBytes = SearchValues.Create("&<>\"'"u8);
    private static readonly SearchValues<char> SpecialChars = SearchValues.Create("&<>\"'");

    public static bool NeedsEscape(ReadOnlySpan<byte> utf8) => utf8.ContainsAny(SpecialBytes);

    public static bool NeedsEscape(ReadOnlySpan<char> text) => text.ContainsAny(SpecialChars);

    public static int IndexOfSpecial(ReadOnlySpan<byte> utf8) => utf8.IndexOfAny(SpecialBytes);

    public static int IndexOfSpecial(ReadOnlySpan<char> text) => text.IndexOfAny(SpecialChars);

    /// <summary>What one special character becomes.</summary>
    public static ReadOnlySpan<byte> Replacement(int special) => special switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        _ => "&#39;"u8,
    };

    public static byte[] Escape(ReadOnlySpan<byte> utf8)
    {
        var result = new ArrayBufferWriter<byte>(utf8.Length + 32);
        for (var next = IndexOfSpecial(utf8); next >= 0; next = IndexOfSpecial(utf8))
        {
            result.Write(utf8[..next]);
            result.Write(Replacement(utf8[next]));
            utf8 = utf8[(next + 1)..];
        }

        result.Write(utf8);
        return result.WrittenSpan.ToArray();
    }

    public static string Escape(string text)
    {
        var next = IndexOfSpecial(text);
        if (next < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 32);
        var rest = text.AsSpan();
        for (; next >= 0; next = IndexOfSpecial(rest))
        {
            result.Append(rest[..next]);
            result.Append(rest[next] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                _ => "&#39;",
            });
            rest = rest[(next + 1)..];
        }

        return result.Append(rest).ToString();
    }
}
