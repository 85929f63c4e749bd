using System.Globalization;

namespace StatiqSite.Diagnostics.Formats;

/// <summary>Source lines behind a gutter of line numbers, with marks under the words that matter.</summary>
internal sealed class Snippet(Painter painter, int gutter, int width)
{
    /// <summary>Numbers are right-aligned to two digits, or more where the file is long.</summary>
    public const int LeastGutter = 2;

    private const int WidestLine = 160;

    // A number, blank, bar, blank.
    private int Cells => Math.Max(40, (width > 0 ? Math.Min(width, WidestLine) : WidestLine) - gutter - 3);

    /// <summary><c>  --> path:line:column</c>, or with another arrow.</summary>
    public void Place(string arrow, SourceSpan span)
    {
        painter.Add($"{Indent}{arrow} ", Paint.Frame)
            .Add($"{SafeText.Of(span.Source.Path)}:{span.Position}")
            .EndLine();
    }

    /// <summary>The bar alone.</summary>
    public void Bar() => painter.Add($"{Indent} |", Paint.Frame).EndLine();

    /// <summary>The lines of marks that all stand in one file, from top to bottom; marks on one line share it.</summary>
    public void Lines(IEnumerable<Mark> marks)
    {
        var shown = (Line: 0, Window: default(LineWindow));
        foreach (var mark in marks.OrderBy(mark => mark.Span.Position.Line))
        {
            var source = mark.Span.Source;
            var (number, column) = mark.Span.Position;
            var line = source.LineOf(number);
            var window = LineWindow.Around(line, column - 1, Cells);
            if ((number, window) != shown)
            {
                Line(number, window.Text(line));
                shown = (number, window);
            }

            Underline(mark, line, column - 1, window);
        }
    }

    /// <summary>A numbered line; <paramref name="bar"/> is <c>|</c>, or <c>+</c> and <c>-</c> for lines that come and go.</summary>
    public void Line(int number, string text, char bar = '|')
    {
        painter.Add(number.ToString(CultureInfo.InvariantCulture).PadLeft(gutter), Paint.Frame)
            .Add($" {bar} ", bar == '|' ? Paint.Frame : Paint.Mend)
            .Add(text)
            .EndLine();
    }

    /// <summary>A line of the frame with marks in it.</summary>
    public void MarkLine(int before, string marks, Paint paint)
    {
        painter.Add($"{Indent} | ", Paint.Frame)
            .Add(new string(' ', before))
            .Add(marks, paint)
            .EndLine();
    }

    private string Indent => new(' ', gutter);

    private void Underline(Mark mark, ReadOnlySpan<char> line, int start, LineWindow window)
    {
        // A stretch of several lines is marked to the end of its first.
        var end = Math.Min(start + mark.Span.Length, line.Length);
        var before = window.CellsBefore(line, start);
        var cells = Math.Max(1, window.CellsBefore(line, end) - before);
        var label = string.IsNullOrEmpty(mark.Label) ? "" : $" {SafeText.Of(mark.Label)}";
        MarkLine(before, new string(mark.Sign, cells) + label, mark.Paint);
    }
}

/// <summary>A stretch to underline, with which sign and what to say about it.</summary>
internal readonly record struct Mark(SourceSpan Span, char Sign, string? Label, Paint Paint);
