using System.Text;

namespace StatiqSite.Templating.Values;

/// <summary>A text as a value; it keeps its UTF-8 and its escaped UTF-8 once somebody printed it.</summary>
/// <remarks>Safe for all threads: two may encode at once, and both make the same bytes.</remarks>
public sealed class TextValue : Payload
{
    private string? _text;
    private byte[] _utf8 = [];
    private int _start;
    private int _length;
    private byte[]? _escaped;
    private volatile bool _isEncoded;
    private bool _wasPrinted;

    public TextValue(string text) : base(ValueKind.Text)
    {
        _text = text;
    }

    private TextValue(string? text, bool isRaw) : base(ValueKind.Text)
    {
        _text = text;
        IsRaw = isRaw;
    }

    public static TextValue Empty { get; } = new("");

    /// <summary>True for finished HTML, which is printed as it is.</summary>
    public bool IsRaw { get; }

    public string Text => _text ??= Encoding.UTF8.GetString(_utf8, _start, _length);

    public bool IsEmpty => _text is not null ? _text.Length == 0 : _length == 0;

    public ReadOnlySpan<byte> Utf8
    {
        get
        {
            if (!_isEncoded)
            {
                var bytes = Encoding.UTF8.GetBytes(_text!);
                (_utf8, _length) = (bytes, bytes.Length);
                _isEncoded = true;
            }

            return _utf8.AsSpan(_start, _length);
        }
    }

    /// <summary>The UTF-8 with <c>&amp; &lt; &gt; " '</c> escaped; raw text is escaped already.</summary>
    public ReadOnlySpan<byte> EscapedUtf8
    {
        get
        {
            if (IsRaw)
            {
                return Utf8;
            }

            // Read once: another thread may set the field in between.
            var escaped = _escaped;
            if (escaped is null)
            {
                var plain = Utf8;
                escaped = HtmlEscaper.NeedsEscape(plain) ? HtmlEscaper.Escape(plain)
                    : _length == _utf8.Length ? _utf8
                    : plain.ToArray();
                _escaped = escaped;
            }

            return escaped;
        }
    }

    /// <summary>True from the second printing on: a text that is printed once is not worth keeping its bytes.</summary>
    internal bool KeepsBytes()
    {
        if (_isEncoded || _wasPrinted)
        {
            return true;
        }

        _wasPrinted = true;
        return false;
    }

    public static TextValue Raw(string html) => new(html, isRaw: true);

    /// <summary>Finished HTML; the bytes belong to the value from here on.</summary>
    public static TextValue Raw(ArraySegment<byte> utf8) => new(text: null, isRaw: true)
    {
        _utf8 = utf8.Array ?? [],
        _start = utf8.Offset,
        _length = utf8.Count,
        _isEncoded = true,
    };
}
