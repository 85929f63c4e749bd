using System.Buffers.Text;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Evaluation;

/// <summary>The one growing UTF-8 buffer that a rendering writes into.</summary>
public sealed class TemplateOutput
{
    // The longest that a formatted number or date part can be.
    private const int NumberRoom = 48;

    private readonly long _maximum;
    private byte[] _buffer = new byte[16 * 1024];
    private int _length;

    internal TemplateOutput(long maximum)
    {
        _maximum = Math.Min(maximum, Array.MaxLength);
    }

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    public int Length => _length;

    public void Reset() => _length = 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Room(utf8.Length));
        _length += utf8.Length;
    }

    public void WriteText(ReadOnlySpan<char> text)
    {
        // Only near the limit is it worth knowing how long the text really is.
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        var room = Room(_length + (long)most > _maximum ? Encoding.UTF8.GetByteCount(text) : most);
        _length += Encoding.UTF8.GetBytes(text, room);
    }

    /// <summary>Text with <c>&amp; &lt; &gt; " '</c> escaped.</summary>
    public void WriteEscaped(ReadOnlySpan<char> text)
    {
        for (var next = HtmlEscaper.IndexOfSpecial(text); next >= 0; next = HtmlEscaper.IndexOfSpecial(text))
        {
            WriteText(text[..next]);
            Write(HtmlEscaper.Replacement(text[next]));
            text = text[(next + 1)..];
        }

        WriteText(text);
    }

    /// <summary>UTF-8 with <c>&amp; &lt; &gt; " '</c> escaped.</summary>
    public void WriteEscaped(ReadOnlySpan<byte> utf8)
    {
        for (var next = HtmlEscaper.IndexOfSpecial(utf8); next >= 0; next = HtmlEscaper.IndexOfSpecial(utf8))
        {
            Write(utf8[..next]);
            Write(HtmlEscaper.Replacement(utf8[next]));
            utf8 = utf8[(next + 1)..];
        }

        Write(utf8);
    }

    public void Write(long number)
    {
        Utf8Formatter.TryFormat(number, Room(NumberRoom), out var written);
        _length += written;
    }

    public void Write(double number)
    {
        if (number.TryFormat(Room(NumberRoom), out var written, default, CultureInfo.InvariantCulture))
        {
            _length += written;
        }
    }

    /// <summary>A place to write up to so many bytes; <see cref="Advance"/> says how many it were.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<byte> Room(int size)
    {
        if (_buffer.Length - _length < size)
        {
            Grow(size);
        }

        return _buffer.AsSpan(_length);
    }

    public void Advance(int count) => _length += count;

    /// <summary>What was written from a mark on; valid until the next write.</summary>
    internal ReadOnlySpan<byte> From(int mark) => _buffer.AsSpan(mark, _length - mark);

    /// <summary>Takes back all from a mark on.</summary>
    internal void Truncate(int mark) => _length = mark;

    internal bool EndsLine(int mark) => mark > 0 && _buffer[mark - 1] == (byte)'\n';

    /// <summary>Puts the indent before every line, from a mark on, that follows a line break and is not empty.</summary>
    internal void Indent(int mark, ReadOnlySpan<byte> indent)
    {
        var startsLine = EndsLine(mark) && _length > mark;
        if (!startsLine && From(mark).IndexOf((byte)'\n') < 0)
        {
            return;
        }

        var content = From(mark).ToArray();
        _length = mark;
        for (ReadOnlySpan<byte> rest = content; !rest.IsEmpty;)
        {
            var end = rest.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..(end + 1)];
            if (startsLine && line[0] is not ((byte)'\n' or (byte)'\r'))
            {
                Write(indent);
            }

            Write(line);
            rest = rest[line.Length..];
            startsLine = true;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int size)
    {
        var wanted = (long)_length + size;
        if (wanted > _maximum)
        {
            throw new TemplateException(
                TemplateRules.Limit, string.Create(CultureInfo.InvariantCulture, $"the output is longer than {_maximum} bytes"));
        }

        Array.Resize(ref _buffer, (int)Math.Min(_maximum, Math.Max(wanted, _buffer.Length * 2L)));
    }
}
