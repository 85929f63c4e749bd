using System.Buffers;
using System.Text;

namespace StatiqSite.Content.Markdown;

/// <summary>Takes the words out of HTML that this room wrote; no other HTML.</summary>
internal static class PlainText
{
    public static string Of(ReadOnlySpan<byte> html)
    {
        var room = ArrayPool<char>.Shared.Rent(html.Length);
        var text = new string(room.AsSpan(0, Write(html, room)));
        ArrayPool<char>.Shared.Return(room);
        return text;
    }

    /// <param name="room">At least as long as the HTML; text is never longer.</param>
    /// <returns>How many letters were written, none of them a blank at either end.</returns>
    public static int Write(ReadOnlySpan<byte> html, Span<char> room)
    {
        var length = 0;
        while (true)
        {
            var run = html.IndexOfAny("<&"u8);
            length = Append(room, length, run < 0 ? html : html[..run]);
            if (run < 0)
            {
                return room[..length].TrimEnd().Length;
            }

            html = html[run..];
            var end = html.IndexOf(html[0] == '<' ? (byte)'>' : (byte)';') + 1;
            if (html[0] == '<')
            {
                length = Break(room, length, html[1..end]);
            }
            else
            {
                room[length++] = html[1] switch { (byte)'a' => '&', (byte)'l' => '<', (byte)'g' => '>', _ => '"' };
            }

            html = html[end..];
        }
    }

    private static int Append(Span<char> room, int length, ReadOnlySpan<byte> html)
    {
        // The renderer's own line breaks stand between blocks; a line break of the prose is a blank. There is room for the blanks
        // until they are taken out: no letter has fewer bytes than one.
        var end = length + Encoding.UTF8.GetChars(html, room[length..]);
        for (var at = length; at < end; at++)
        {
            var isBlank = room[at] is '\n' or ' ';
            if (!isBlank || (length > 0 && room[length - 1] is not (' ' or '\n')))
            {
                room[length++] = isBlank ? ' ' : room[at];
            }
        }

        return length;
    }

    private static int Break(Span<char> room, int length, ReadOnlySpan<byte> tag)
    {
        var isBlock = tag[0] == '/'
            && (tag[1] == 'h' || tag.StartsWith("/p>"u8) || tag.StartsWith("/li"u8) || tag.StartsWith("/d"u8) || tag.StartsWith("/pre"u8)
                || tag.StartsWith("/t"u8) || tag.StartsWith("/fig"u8)) && !tag.StartsWith("/del"u8);
        if (!isBlock || length == 0 || room[length - 1] == '\n')
        {
            return length;
        }

        if (room[length - 1] == ' ')
        {
            length--;
        }

        room[length++] = tag.StartsWith("/td"u8) || tag.StartsWith("/th>"u8) ? ' ' : '\n';
        return length;
    }
}
