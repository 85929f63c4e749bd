using System.Globalization;
using System.Text;

namespace StatiqSite.Diagnostics.Formats;

/// <summary>Text of strangers on its way to a terminal: what could steer or deceive it is shown, never sent.</summary>
internal static class SafeText
{
    private const int TabWidth = 4;

    /// <summary>The text as one harmless line.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            Append(line, rune);
        }

        return line.ToString();
    }

    /// <summary>Appends one character in a harmless form and answers how many cells it takes.</summary>
    public static int Append(StringBuilder line, Rune rune)
    {
        switch (rune.Value)
        {
            case '\t':
                line.Append(' ', TabWidth);
                return TabWidth;
            case < 0x20:
                line.Append((char)(0x2400 + rune.Value));
                return 1;
            case 0x7F:
                line.Append('\u2421');
                return 1;
        }

        if (!IsHidden(rune))
        {
            line.Append(rune.ToString());
            return CellsOf(rune);
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"<U+{rune.Value:X4}>");
        line.Append(name);
        return name.Length;
    }

    public static int CellsOf(ReadOnlySpan<char> text)
    {
        var cells = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            cells += CellsOf(rune);
        }

        return cells;
    }

    /// <summary>How many cells of a terminal the harmless form of a character takes.</summary>
    public static int CellsOf(Rune rune) => rune.Value switch
    {
        '\t' => TabWidth,
        <= 0x7F => 1,
        _ when IsHidden(rune) => rune.Value > 0xFFFF ? "<U+12345>".Length : "<U+1234>".Length,
        _ when IsMark(rune) => 0,
        _ => IsWide(rune.Value) ? 2 : 1,
    };

    // Control characters beyond ASCII, marks that turn the writing direction, joiners, line separators.
    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control
        or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator;

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    // East Asian Wide and Fullwidth of Unicode Standard Annex 11, in whole blocks, and the emoji.
    private static bool IsWide(int value) => value
        is >= 0x1100 and <= 0x115F
        or >= 0x2E80 and <= 0x303E
        or >= 0x3041 and <= 0xA4CF
        or >= 0xA960 and <= 0xA97C
        or >= 0xAC00 and <= 0xD7A3
        or >= 0xF900 and <= 0xFAFF
        or >= 0xFE10 and <= 0xFE19
        or >= 0xFE30 and <= 0xFE6F
        or >= 0xFF01 and <= 0xFF60
        or >= 0xFFE0 and <= 0xFFE6
        or >= 0x16FE0 and <= 0x18DFF
        or >= 0x1B000 and <= 0x1B2FF
        or >= 0x1F300 and <= 0x1F64F
        or >= 0x1F680 and <= 0x1F6FF
        or >= 0x1F900 and <= 0x1FAFF
        or >= 0x20000 and <= 0x3FFFD;
}
