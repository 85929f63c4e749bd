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

    private const string FadeStart = "fade-start";
    private const string FadeEnd = "fade-end";
    private const string FadeBoth = "fade-both";

    private static readonly ImmutableArray<(string Id, string Stops)> Fades =
    [
        (FadeBoth, "<stop class=\"fade-0\" offset=\"0\"/><stop class=\"fade-1\" offset=\".35\"/><stop class=\"fade-1\" offset=\".65\"/><stop class=\"fade-0\" offset=\"1\"/>"),
        (FadeStart, "<stop class=\"fade-0\" offset=\"0\"/><stop class=\"fade-1\" offset=\".6\"/>"),
        (FadeEnd, "<stop class=\"fade-1\" offset=\".4\"/><stop class=\"fade-0\" offset=\"1\"/>"),
    ];

    // Of more marks than this nobody could tell one from the other; each would also look for room among all rows.
    private const int MostMarks = 120;

    /// <summary>True where the strip shows each entry with its number: one date needs no picture, and a crowd is shown by its density.</summary>
    public static bool HasNumbers(ImmutableArray<TimelineEntry> entries) => entries.Length is >= 2 and <= MostMarks;

    /// <summary>The strip of at least two entries; null where there are fewer.</summary>
    public static Value DrawStrip(ImmutableArray<TimelineEntry> entries, string title, ScratchBuffers scratch) =>
        HasNumbers(entries)
            ? scratch.Html((Entries: entries, Title: title), static (drawing, svg) => DrawMarks(drawing.Entries, drawing.Title, svg))
            : DrawDensity(entries, title, scratch);

    /// <summary>How many entries begin in each month (or year, over many years), as bars over the same axis; null where there is nothing to count.</summary>
    public static Value DrawDensity(ImmutableArray<TimelineEntry> entries, string title, ScratchBuffers scratch) =>
        entries.Length < 2
            ? Value.Null
            : scratch.Html((Entries: entries, Title: title), static (drawing, svg) => DrawBars(drawing.Entries, drawing.Title, svg));

    private static void DrawMarks(ImmutableArray<TimelineEntry> entries, string title, ArrayBufferWriter<byte> svg)
    {
        var scale = Scale.Over(entries);
        var rows = new List<double>();
        var places = new (double Start, double End, int Row)[entries.Length];
        for (var i = 0; i < entries.Length; i++)
        {
            var (start, end) = scale.Place(entries[i].Date);
            end = entries[i].Date is { IsDay: true, IsApproximate: false, IsUncertain: false } ? start + 12 : Math.Max(end, start + 12);
            var digits = i < 9 ? 1 : i < 99 ? 2 : 3;
            places[i] = (start, end, RowFor(rows, start, end + 8 + (digits * 9)));
        }

        var axis = (rows.Count * RowHeight) + 10;
        Open(svg, "strip", axis + 30, $"{title}: {entries.Length} dated entries from {scale.First.Year} to {scale.Last.Year}");
        DrawFades(svg, entries);
        for (var i = 0; i < entries.Length; i++)
        {
            DrawMark(svg, i + 1, entries[i], places[i].Start, places[i].End, places[i].Row * RowHeight);
        }

        DrawAxis(svg, scale, axis);
        svg.Write("</svg>"u8);
    }

    private static void DrawBars(ImmutableArray<TimelineEntry> entries, string title, ArrayBufferWriter<byte> svg)
    {
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
        Open(svg, "strip density", Tall + 40, $"{title}: entries per {(byYear ? "year" : "month")}, {scale.First.Year} to {scale.Last.Year}, at most {highest}");
        foreach (var (from, to, count) in counts)
        {
            var left = scale.X(from);
            var wide = Math.Max(2, scale.X(to) - left - 1);
            var high = Math.Max(3, (double)count / highest * Tall);
            svg.Write($"<rect class=\"bar\" x=\"{left}\" y=\"{Tall + 10 - high}\" width=\"{wide}\" height=\"{high}\" rx=\"1\"><title>{from.ToString(byYear ? "yyyy" : "MMMM yyyy", CultureInfo.InvariantCulture)}: {count}</title></rect>");
        }

        DrawAxis(svg, scale, Tall + 10);
        svg.Write("</svg>"u8);
    }

    private static void Open(ArrayBufferWriter<byte> svg, string classes, int height, string says)
    {
        svg.Write($"<svg class=\"{classes}\" viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-label=\"{HtmlText.Escape(says)}\">");
    }

    private static void DrawMark(ArrayBufferWriter<byte> svg, int number, TimelineEntry entry, double start, double end, int top)
    {
        var date = entry.Date;
        var middle = top + (RowHeight / 2);
        var isPoint = date is { IsDay: true, IsApproximate: false, IsUncertain: false };
        if (isPoint)
        {
            svg.Write($"<circle class=\"point\" cx=\"{start + 6}\" cy=\"{middle}\" r=\"6\">");
        }
        else
        {
            var soft = SoftnessOf(date);
            svg.Write($"<rect class=\"{(soft is null ? "span" : "span soft")}\" x=\"{start}\" y=\"{middle - (MarkHeight / 2)}\" width=\"{end - start}\" height=\"{MarkHeight}\" rx=\"6\"");
            if (soft is not null)
            {
                svg.Write($" fill=\"url(#{soft})\"");
            }

            svg.Write(">"u8);
        }

        svg.Write($"<title>{number}. {HtmlText.Escape(date.Shown)}: {HtmlText.Escape(entry.Label)}</title></{(isPoint ? "circle" : "rect")}>");
        svg.Write($"<text class=\"event\" x=\"{end + 5}\" y=\"{middle + 4}\">{number}</text>");
    }

    /// <summary>The gradients that some entry needs.</summary>
    private static void DrawFades(ArrayBufferWriter<byte> svg, ImmutableArray<TimelineEntry> entries)
    {
        if (!entries.Any(entry => SoftnessOf(entry.Date) is not null))
        {
            return;
        }

        svg.Write("<defs>"u8);
        foreach (var fade in Fades.Where(fade => entries.Any(entry => SoftnessOf(entry.Date) == fade.Id)))
        {
            svg.Write($"<linearGradient id=\"{fade.Id}\">{fade.Stops}</linearGradient>");
        }

        svg.Write("</defs>"u8);
    }

    /// <summary>Which ends fade: what is not known is not drawn as an edge.</summary>
    private static string? SoftnessOf(FuzzyDate date) => (date.IsStartVague, date.IsEndVague) switch
    {
        (true, true) => FadeBoth,
        (true, false) => FadeStart,
        (false, true) => FadeEnd,
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
