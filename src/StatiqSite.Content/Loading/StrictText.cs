using System.Buffers;
using System.Text;
using System.Text.Unicode;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Loading;

/// <summary>Bytes to text: UTF-8 or a fault at its place, never a guess.</summary>
internal static class StrictText
{
    private static readonly UTF8Encoding Lenient = new(encoderShouldEmitUTF8Identifier: false);

    // All below the blank but tab, line feed and carriage return; a form feed is a blank to all who read.
    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        [1, 2, 3, 4, 5, 6, 7, 8, 11, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 127]);

    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    public static SourceText? Decode(string path, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        if (bytes.StartsWith(Mark))
        {
            bytes = bytes[Mark.Length..];
        }

        if (!Utf8.IsValid(bytes))
        {
            var bad = FirstBadByte(bytes);
            Report(path, bytes, bad, NoteOn(bytes, bad), diagnostics);
            return null;
        }

        var zero = bytes.IndexOf((byte)0);
        if (zero >= 0)
        {
            Report(path, bytes, zero, IsWide(bytes) ? $"it looks like {LooksLike(bytes)}" : "here stands a NUL, which no text holds", diagnostics);
            return null;
        }

        var control = bytes.IndexOfAny(Controls);
        if (control >= 0)
        {
            Report(path, bytes, control, "here stands a control character, which no page can show", diagnostics);
            return null;
        }

        return new SourceText(path, Lenient.GetString(bytes));
    }

    private static void Report(string path, ReadOnlySpan<byte> bytes, int at, string note, DiagnosticBag diagnostics)
    {
        // What stands before the fault is sound, and so are its lines; of the line at fault only its sound part is shown.
        var text = new SourceText(path, Lenient.GetString(bytes[..at]));
        diagnostics.Add(new Diagnostic(LoadingRules.NotUtf8, text.Span(text.Text.Length, 0), "the file is not UTF-8 text")
        {
            Label = "from here on",
            Notes = [note],
            Help = "save it again as UTF-8",
        });
    }

    private static int FirstBadByte(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }

    private static string NoteOn(ReadOnlySpan<byte> bytes, int bad) => bytes[bad..] switch
    {
        [0xED, >= 0xA0, ..] => "here stands half a character, as some programs write an emoji",
        [>= 0xC2, ..] rest when Rune.DecodeFromUtf8(rest, out _, out _) == OperationStatus.NeedMoreData =>
            "it ends in the middle of a character: its end may be lost",
        _ => $"it looks like {LooksLike(bytes)}",
    };

    /// <summary>True where so many bytes are zero that each must be half of a character.</summary>
    private static bool IsWide(ReadOnlySpan<byte> bytes) => bytes.Count((byte)0) > bytes.Length / 8;

    private static string LooksLike(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= 2 && ((bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF)))
        {
            return "UTF-16";
        }

        if (IsWide(bytes))
        {
            return bytes.Length % 4 == 0 && bytes.Count((byte)0) > bytes.Length / 2 ? "UTF-32" : "UTF-16";
        }

        // GBK and Big5 write a character as two bytes that mostly are both high; Latin letters with accents stand alone.
        var (pairs, singles) = (0, 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
            {
                continue;
            }

            if (i + 1 < bytes.Length && bytes[i + 1] >= 0x80)
            {
                pairs++;
                i++;
            }
            else
            {
                singles++;
            }
        }

        return pairs > singles ? "GBK, the encoding of Chinese Windows" : "Latin-1 or Windows-1252";
    }
}
