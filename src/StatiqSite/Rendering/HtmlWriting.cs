using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace StatiqSite.Rendering;

/// <summary>Interpolated HTML written straight into UTF-8, without a string between: <c>output.Write($"…")</c>.</summary>
internal static class HtmlWriting
{
    /// <summary>What stands in braces is written as it is: numbers invariantly, text unescaped.</summary>
    public static void Write(this IBufferWriter<byte> output, [InterpolatedStringHandlerArgument(nameof(output))] ref HtmlHandler html) =>
        html.Close(output);
}

/// <summary>Writes the parts of an interpolated string as they come.</summary>
[InterpolatedStringHandler]
internal ref struct HtmlHandler
{
    // The longest number, or the longest character in UTF-8 for each of the string's.
    private const int NumberRoom = 32;
    private const int BytesPerCharacter = 3;

    private readonly IBufferWriter<byte> _output;
    private Span<byte> _room;
    private int _length;

    public HtmlHandler(int literalLength, int formattedCount, IBufferWriter<byte> output)
    {
        _output = output;
        _room = output.GetSpan(literalLength + (formattedCount * NumberRoom));
    }

    public void AppendLiteral(string text) => AppendFormatted(text.AsSpan());

    public void AppendFormatted(string? text) => AppendFormatted(text.AsSpan());

    public void AppendFormatted(ReadOnlySpan<char> text)
    {
        MakeRoom(text.Length * BytesPerCharacter);
        _length += Encoding.UTF8.GetBytes(text, _room[_length..]);
    }

    public void AppendFormatted(int number)
    {
        MakeRoom(NumberRoom);
        _ = number.TryFormat(_room[_length..], out var written, default, CultureInfo.InvariantCulture);
        _length += written;
    }

    /// <summary>Of 0 or more, to one decimal, and none where that is 0.</summary>
    public void AppendFormatted(double number) => Append((decimal)Math.Round(number, 1, MidpointRounding.AwayFromZero));

    /// <summary>With its sign: <c>12.345%</c>.</summary>
    public void AppendFormatted(Percent share)
    {
        Append((decimal)share.Rounded);
        AppendLiteral("%");
    }

    public void Close(IBufferWriter<byte> output) => output.Advance(_length);

    private void Append(decimal number)
    {
        MakeRoom(NumberRoom);
        _ = number.TryFormat(_room[_length..], out var written, "0.###", CultureInfo.InvariantCulture);
        _length += written;
    }

    private void MakeRoom(int wanted)
    {
        if (_room.Length - _length < wanted)
        {
            _output.Advance(_length);
            _length = 0;
            _room = _output.GetSpan(wanted);
        }
    }
}
