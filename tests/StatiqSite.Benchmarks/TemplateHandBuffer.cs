using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace StatiqSite.Benchmarks;

/// <summary>A growing UTF-8 buffer, as somebody would write it who needs nothing else: the measure for the engine.</summary>
internal sealed class TemplateHandBuffer
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");
    private byte[] _bytes = new byte[256 * 1024];
    private int _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public void Reset() => _length = 0;

    public void Raw(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Room(utf8.Length));
        _length += utf8.Length;
    }

    public void Text(ReadOnlySpan<char> text) => _length += Encoding.UTF8.GetBytes(text, Room(text.Length * 3));

    public void Escaped(ReadOnlySpan<char> text)
    {
        for (var next = text.IndexOfAny(Special); next >= 0; next = text.IndexOfAny(Special))
        {
            Text(text[..next]);
            Raw(text[next] switch
            {
                '&' => "&amp;"u8,
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                '"' => "&quot;"u8,
                _ => "&#39;"u8,
            });
            text = text[(next + 1)..];
        }

        Text(text);
    }

    public void Upper(string text, bool isEscaped = false)
    {
        Span<char> upper = stackalloc char[text.Length];
        text.AsSpan().ToUpperInvariant(upper);
        if (isEscaped)
        {
            Escaped(upper);
        }
        else
        {
            Text(upper);
        }
    }

    public void Number(long number)
    {
        Utf8Formatter.TryFormat(number, Room(24), out var written);
        _length += written;
    }

    public void Number(double number)
    {
        number.TryFormat(Room(32), out var written, default, CultureInfo.InvariantCulture);
        _length += written;
    }

    public void Date(DateTime date, string format)
    {
        date.TryFormat(Room(64), out var written, format, CultureInfo.InvariantCulture);
        _length += written;
    }

    private Span<byte> Room(int size)
    {
        if (_bytes.Length - _length < size)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + size));
        }

        return _bytes.AsSpan(_length);
    }
}
