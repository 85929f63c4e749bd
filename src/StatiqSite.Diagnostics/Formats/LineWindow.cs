using System.Text;

namespace StatiqSite.Diagnostics.Formats;

/// <summary>What of a source line is shown: all of it, or so much around the words at fault as fits.</summary>
/// <param name="Start">Index in the line of the first unit shown.</param>
/// <param name="End">Index behind the last unit shown.</param>
internal readonly record struct LineWindow(int Start, int End, int LineLength)
{
    private const char Cut = '…';

    /// <summary>The stretch of <paramref name="line"/> around <paramref name="focus"/> that fits into <paramref name="cells"/>.</summary>
    public static LineWindow Around(ReadOnlySpan<char> line, int focus, int cells)
    {
        // A line of a megabyte must not be measured for each fault: so many units never fit.
        if (line.Length <= cells * 2 && SafeText.CellsOf(line) <= cells)
        {
            return new LineWindow(0, line.Length, line.Length);
        }

        focus = Math.Clamp(focus, 0, line.Length);
        var (start, end) = (focus, focus);
        var left = cells / 3;
        while (start > 0)
        {
            Rune.DecodeLastFromUtf16(line[..start], out var rune, out var length);
            left -= SafeText.CellsOf(rune);
            if (left < 0)
            {
                break;
            }

            start -= length;
        }

        // What the left side did not need is the right side's. Two cells are for the marks of the cut.
        var right = cells - (cells / 3) + Math.Max(left, 0) - 2;
        while (end < line.Length)
        {
            Rune.DecodeFromUtf16(line[end..], out var rune, out var length);
            right -= SafeText.CellsOf(rune);
            if (right < 0)
            {
                break;
            }

            end += length;
        }

        return new LineWindow(start, end, line.Length);
    }

    /// <summary>The stretch as it is printed, with marks where something was cut off.</summary>
    public string Text(ReadOnlySpan<char> line)
    {
        var text = new StringBuilder();
        if (Start > 0)
        {
            text.Append(Cut);
        }

        text.Append(SafeText.Of(line[Start..End]));
        if (End < LineLength)
        {
            text.Append(Cut);
        }

        return text.ToString();
    }

    /// <summary>How many cells stand before the unit at <paramref name="index"/> of the line.</summary>
    public int CellsBefore(ReadOnlySpan<char> line, int index)
    {
        var shown = Math.Clamp(index, Start, End);
        return (Start > 0 ? 1 : 0) + SafeText.CellsOf(line[Start..shown]);
    }
}
