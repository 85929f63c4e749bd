using System.Text;

namespace StatiqSite.Content.Markdown;

/// <summary>Takes the words out of HTML that this room wrote; no other HTML.</summary>
internal static class PlainText
{
    public static string Of(ReadOnlySpan<byte> html)
    {
        var text = new StringBuilder(html.Length);
        while (true)
        {
            var length = html.IndexOfAny("<&"u8);
            if (length < 0)
            {
                Append(text, html);
                return text.ToString().Trim();
            }

            Append(text, html[..length]);
            html = html[length..];
            var end = html.IndexOf(html[0] == '<' ? (byte)'>' : (byte)';') + 1;
            if (html[0] == '<')
            {
                Break(text, html[1..end]);
            }
            else
            {
                _ = text.Append(html[1] switch { (byte)'a' => '&', (byte)'l' => '<', (byte)'g' => '>', _ => '"' });
            }

            html = html[end..];
        }
    }

    private static void Append(StringBuilder text, ReadOnlySpan<byte> html)
    {
        // The renderer's own line breaks stand between blocks; a line break of the prose is a blank.
        foreach (var letter in Encoding.UTF8.GetString(html))
        {
            var isBlank = letter is '\n' or ' ';
            if (!isBlank || (text.Length > 0 && text[^1] is not (' ' or '\n')))
            {
                _ = text.Append(isBlank ? ' ' : letter);
            }
        }
    }

    private static void Break(StringBuilder text, ReadOnlySpan<byte> tag)
    {
        var isBlock = tag[0] == '/'
            && (tag[1] == 'h' || tag.StartsWith("/p>"u8) || tag.StartsWith("/li"u8) || tag.StartsWith("/d"u8) || tag.StartsWith("/pre"u8)
                || tag.StartsWith("/t"u8) || tag.StartsWith("/fig"u8)) && !tag.StartsWith("/del"u8);
        if (!isBlock || text.Length == 0 || text[^1] == '\n')
        {
            return;
        }

        if (text[^1] == ' ')
        {
            text.Length--;
        }

        _ = text.Append(tag.StartsWith("/td"u8) || tag.StartsWith("/th>"u8) ? ' ' : '\n');
    }
}
