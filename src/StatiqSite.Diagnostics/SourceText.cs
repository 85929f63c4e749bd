namespace StatiqSite.Diagnostics;

/// <summary>One input file: its site-relative path (<c>input/series/glory.md</c>) and its text; knows its lines.</summary>
/// <remarks>Immutable and safe for all threads. Equality is identity: two readings of a file are two texts.</remarks>
public sealed class SourceText(string path, string text)
{
    private int[]? _lineStarts;

    /// <summary>Site-relative, with forward slashes on every system.</summary>
    public string Path { get; } = path;

    public string Text { get; } = text;

    public int LineCount => LineStarts.Length;

    // Most files have no fault and are never asked for a line, so the table is made when first needed.
    // Two threads may make it at once; both make the same.
    private int[] LineStarts => _lineStarts ??= FindLineStarts(Text);

    public SourceSpan Span(int start, int length) => new(this, start, length);

    /// <summary>The place of an offset; an offset behind the end is the end.</summary>
    public SourcePosition PositionOf(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var index = Array.BinarySearch(LineStarts, offset);
        var line = index >= 0 ? index : ~index - 1;
        return new SourcePosition(line + 1, offset - LineStarts[line] + 1);
    }

    /// <summary>The text of a line (1-based) without its line break.</summary>
    public ReadOnlySpan<char> LineOf(int line)
    {
        var start = LineStarts[line - 1];
        var end = line < LineStarts.Length ? LineStarts[line] : Text.Length;
        return Text.AsSpan(start, end - start).TrimEnd("\r\n");
    }

    /// <summary>The offset at which a line (1-based) begins.</summary>
    public int StartOf(int line) => LineStarts[line - 1];

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = text.IndexOf('\n'); i >= 0; i = text.IndexOf('\n', i + 1))
        {
            starts.Add(i + 1);
        }

        return [.. starts];
    }
}
