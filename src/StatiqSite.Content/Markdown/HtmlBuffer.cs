using System.Buffers;
using System.Text;

namespace StatiqSite.Content.Markdown;

/// <summary>HTML while it is written: UTF-8, with text escaped on its way in.</summary>
internal sealed class HtmlBuffer : IDisposable
{
    // What HTML gives a meaning, and what no XML may hold (a feed carries this text too).
    private static readonly SearchValues<char> Special = SearchValues.Create(
        "&<>\"\0\u0001\u0002\u0003\u0004\u0005\u0006\a\b\v\f\r\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017"
        + "\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F\uFFFE\uFFFF");

    // Pages are read by the thousand: what they are written into is lent, not made.
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(8192);

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Takes back the blanks and line breaks written last, but nothing before <paramref name="floor"/>.</summary>
    public void TrimEnd(int floor)
    {
        while (Length > floor && _bytes[Length - 1] is ((byte)' ' or (byte)'\n'))
        {
            Length--;
        }
    }

    public void Raw(ReadOnlySpan<byte> html)
    {
        html.CopyTo(Free(html.Length));
        Length += html.Length;
    }

    /// <summary>Escaped for text and for attributes in double quotes; control characters are left out.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var length = text.IndexOfAny(Special);
            if (length < 0)
            {
                Encode(text);
                return;
            }

            Encode(text[..length]);
            switch (text[length])
            {
                case '&':
                    Raw("&amp;"u8);
                    break;
                case '<':
                    Raw("&lt;"u8);
                    break;
                case '>':
                    Raw("&gt;"u8);
                    break;
                case '"':
                    Raw("&quot;"u8);
                    break;
                default:
                    break;
            }

            text = text[(length + 1)..];
        }
    }

    public void Attribute(ReadOnlySpan<byte> name, ReadOnlySpan<char> value)
    {
        Raw(" "u8);
        Raw(name);
        Raw("=\""u8);
        Text(value);
        Raw("\""u8);
    }

    public override string ToString() => Encoding.UTF8.GetString(Written);

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        (_bytes, Length) = ([], 0);
    }

    private void Encode(ReadOnlySpan<char> text) =>
        Length += Encoding.UTF8.GetBytes(text, Free(Encoding.UTF8.GetMaxByteCount(text.Length)));

    private Span<byte> Free(int wanted)
    {
        if (_bytes.Length - Length < wanted)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, Length + wanted));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }

        return _bytes.AsSpan(Length);
    }
}
