using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using StatiqSite.Content.Facts;
using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>Dated entries as an inline SVG: a day as a point, a vaguer date as a span, an open end as a fade; colors are the theme's.</summary>
/// <remarks>The list or table beside it says the same in words; each mark carries the number of its row.</remarks>
internal static class TimelineDrawing
{
    private const int Width = 760;
    private const int Margin = 14;
    private const int RowHeight = 26;
    private const int MarkHeight = 12;

    // Of more marks than this nobody could tell one from the other; each would also look for room among all rows.
    private const int MostMarks = 500;

    /// <summary>The strip of at least two entries; null where there are fewer, because one date needs no picture.</summary>
    public static Value DrawStrip(ImmutableArray<TimelineEntry> entries, string title)
    {
        if (entries.Length < 2)
        {
            return Value.Null;
        }

        if (entries.Length > MostMarks)
        {
            return DrawDensity(entries, title);
        }

        var scale = Scale.Over(entries);
        var rows = new List<double>();
        var marks = new ArrayBufferWriter<byte>(entries.Length * 256);
        for (var i = 0; i < entries.Length; i++)
        {
            var date = entries[i].Date;
            var (start, end) = scale.Place(date);
            var label = (i + 1).ToString(CultureInfo.InvariantCulture);
            var row = RowFor(rows, start, Math.Max(end, start + 12) + 8 + (label.Length * 9));
            DrawMark(marks, date, start, end, row * RowHeight, label, $"{label}. {date.Shown}: {entries[i].Label}");
        }

        var axis = (rows.Count * RowHeight) + 10;
        var svg = Open("strip", axis + 30, $"{title}: {entries.Length} dated entries from {scale.First.Year} to {scale.Last.Year}");
        svg.Write(marks.WrittenSpan);
        DrawAxis(svg, scale, axis);
        return Closed(svg);
    }

    /// <summary>How many entries begin in each month (or year, over many years), as bars over the same axis; null where there is nothing to count.</summary>
    public static Value DrawDensity(ImmutableArray<TimelineEntry> entries, string title)
    {
        if (entries.Length < 2)
        {
            return Value.Null;
        }

        var scale = Scale.Over(entries);
        var byYear = scale.Last.Year - scale.First.Year > 12;
        var counts = entries
            .Select(entry => entry.Date.Earliest ?? entry.Date.Latest!.Value)
            .GroupBy(day => byYear ? new DateOnly(day.Year, 1, 1) : new DateOnly(day.Year, day.Month, 1))
            .Select(group => (From: group.Key, To: Later(group.Key, byYear ? 12 : 1), Count: group.Count()))
            .OrderBy(bar => bar.From)
            .ToList();
        var highest = counts.Max(bar => bar.Count);
        const int Tall = 84;
        var svg = Open("strip density", Tall + 40, $"{title}: entries per {(byYear ? "year" : "month")}, {scale.First.Year} to {scale.Last.Year}, at most {highest}");
        foreach (var (from, to, count) in counts)
        {
            var left = scale.X(from);
            var wide = Math.Max(2, scale.X(to) - left - 1);
            var high = Math.Max(3, (double)count / highest * Tall);
            svg.Write($"<rect class=\"bar\" x=\"{left}\" y=\"{Tall + 10 - high}\" width=\"{wide}\" height=\"{high}\" rx=\"1\"><title>{from.ToString(byYear ? "yyyy" : "MMMM yyyy", CultureInfo.InvariantCulture)}: {count}</title></rect>");
        }

        DrawAxis(svg, scale, Tall + 10);
        return Closed(svg);
    }

    private static ArrayBufferWriter<byte> Open(string classes, int height, string says)
    {
        var svg = new ArrayBufferWriter<byte>(4096);
        svg.Write($"<svg class=\"{classes}\" viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-label=\"{HtmlText.Escape(says)}\">");
        svg.Write("<defs><linearGradient id=\"fade-both\"><stop class=\"fade-0\" offset=\"0\"/><stop class=\"fade-1\" offset=\".35\"/><stop class=\"fade-1\" offset=\".65\"/><stop class=\"fade-0\" offset=\"1\"/></linearGradient>"u8);
        svg.Write("<linearGradient id=\"fade-start\"><stop class=\"fade-0\" offset=\"0\"/><stop class=\"fade-1\" offset=\".6\"/></linearGradient>"u8);
        svg.Write("<linearGradient id=\"fade-end\"><stop class=\"fade-1\" offset=\".4\"/><stop class=\"fade-0\" offset=\"1\"/></linearGradient></defs>"u8);
        return svg;
    }

    private static Value Closed(ArrayBufferWriter<byte> svg)
    {
        svg.Write("</svg>"u8);
        return Value.Raw(svg.WrittenSpan.ToArray());
    }

    private static void DrawMark(ArrayBufferWriter<byte> svg, FuzzyDate date, double start, double end, int top, string label, string says)
    {
        var title = $"<title>{HtmlText.Escape(says)}</title>";
        var middle = top + (RowHeight / 2);
        if (date.IsDay && !date.IsApproximate && !date.IsUncertain)
        {
            svg.Write($"<circle class=\"point\" cx=\"{start + 6}\" cy=\"{middle}\" r=\"6\">{title}</circle>");
            end = start + 12;
        }
        else
        {
            end = Math.Max(end, start + 12);
            var (classes, fill) = SoftnessOf(date) is { } soft ? ("span soft", $" fill=\"url(#{soft})\"") : ("span", "");
            svg.Write($"<rect class=\"{classes}\" x=\"{start}\" y=\"{middle - (MarkHeight / 2)}\" width=\"{end - start}\" height=\"{MarkHeight}\" rx=\"6\"{fill}>{title}</rect>");
        }

        svg.Write($"<text class=\"event\" x=\"{end + 5}\" y=\"{middle + 4}\">{label}</text>");
    }

    /// <summary>Which ends fade: what is not known is not drawn as an edge.</summary>
    private static string? SoftnessOf(FuzzyDate date) => date switch
    {
        { Earliest: null } => "fade-start",
        { Latest: null } => "fade-end",
        { IsApproximate: true } or { IsUncertain: true } => "fade-both",
        _ => null,
    };

    /// <summary>The first row in which a mark finds room.</summary>
    private static int RowFor(List<double> rows, double start, double end)
    {
        var row = rows.FindIndex(taken => taken <= start);
        if (row < 0)
        {
            rows.Add(end);
            return rows.Count - 1;
        }

        rows[row] = end;
        return row;
    }

    private static void DrawAxis(ArrayBufferWriter<byte> svg, Scale scale, int y)
    {
        svg.Write($"<line class=\"axis\" x1=\"0\" x2=\"{Width}\" y1=\"{y}\" y2=\"{y}\"/>");
        foreach (var (day, label) in scale.Ticks())
        {
            var x = scale.X(day);
            svg.Write($"<path class=\"tick-mark\" d=\"M{x} {y - 4}v8\"/>");
            if (x < Width - 40)
            {
                svg.Write($"<text class=\"tick\" x=\"{x}\" y=\"{y + 20}\">{label}</text>");
            }
        }
    }

    /// <summary>So many months later, but never beyond the first and last month there is.</summary>
    private static DateOnly Later(DateOnly day, int months)
    {
        var month = Math.Clamp((day.Year * 12) + day.Month - 1 + months, 12, (9999 * 12) + 11);
        return new DateOnly(month / 12, (month % 12) + 1, 1);
    }

    /// <summary>Days to places across the drawing.</summary>
    private readonly record struct Scale(DateOnly First, DateOnly Last)
    {
        private double PerDay => (Width - (2.0 * Margin)) / Math.Max(1, Last.DayNumber - First.DayNumber);

        /// <summary>From the first day of the first quarter to the end of the last that any entry touches.</summary>
        public static Scale Over(ImmutableArray<TimelineEntry> entries)
        {
            var first = entries.Min(entry => entry.Date.Earliest ?? Later(entry.Date.Latest!.Value, -6));
            var last = entries.Max(entry => entry.Date.Latest ?? Later(entry.Date.Earliest!.Value, 6));
            return new Scale(QuarterStart(first), Later(QuarterStart(last), 3));
        }

        public double X(DateOnly day) => XOf(day.DayNumber);

        private double XOf(int dayNumber) => Margin + ((dayNumber - First.DayNumber) * PerDay);

        /// <summary>Where a date begins and ends; an open end reaches the edge.</summary>
        public (double Start, double End) Place(FuzzyDate date) => (
            date.Earliest is { } first ? X(first) : 0,
            date.Latest is { } last ? XOf(last.DayNumber + 1) : Width);

        /// <summary>Quarters over up to two years, else years; over many years not each of them is named.</summary>
        public IEnumerable<(DateOnly Day, string Label)> Ticks()
        {
            var years = Last.Year - First.Year;
            if (years <= 2)
            {
                for (var day = First; day < Last; day = Later(day, 3))
                {
                    yield return (day, day.ToString(day.Month == 1 || day == First ? "MMM yyyy" : "MMM", CultureInfo.InvariantCulture));
                }

                yield break;
            }

            var step = 1 + (years / 10);
            for (var day = new DateOnly(First.Year, 1, 1); day < Last; day = Later(day, step * 12))
            {
                if (day >= First)
                {
                    yield return (day, day.ToString("yyyy", CultureInfo.InvariantCulture));
                }
            }
        }

        private static DateOnly QuarterStart(DateOnly day) => new(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1);
    }
}
