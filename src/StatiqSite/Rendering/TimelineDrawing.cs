using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using StatiqSite.Content.Facts;
using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>Dated entries as an inline SVG: a day as a point, a vaguer date as a span, an open end as a fade; colors are the theme's.</summary>
/// <remarks>
/// The list or table beside it says the same in words; each mark carries the number of its row. What lies across is told in percent,
/// what lies down in pixels, so that a phone shows the same drawing with words of the same size.
/// </remarks>
internal static class TimelineDrawing
{
    private const int RowHeight = 24;
    private const int MarkHeight = 11;

    // Percent of the narrowest drawing, that on a phone: half a point, the least span, a number's digit.
    private const double HalfPoint = 1.8;
    private const double LeastSpan = 1.6;
    private const double DigitRoom = 2.6;

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
            ? DrawStrip([.. entries.Select(entry => (entry.Date, entry.Label))], title, scratch)
            : DrawDensity(entries, title, scratch);

    /// <summary>The strip of a few dates with their words.</summary>
    public static Value DrawStrip(ImmutableArray<(FuzzyDate Date, string Label)> dates, string title, ScratchBuffers scratch) =>
        scratch.Html((Dates: dates, Title: title), static (drawing, svg) => DrawMarks(drawing.Dates, drawing.Title, svg));

    /// <summary>How many entries begin in each month (or year, over many years), as bars over the same axis; null where there is nothing to count.</summary>
    public static Value DrawDensity(ImmutableArray<TimelineEntry> entries, string title, ScratchBuffers scratch) =>
        entries.Length < 2
            ? Value.Null
            : scratch.Html((Entries: entries, Title: title), static (drawing, svg) => DrawBars(drawing.Entries, drawing.Title, svg));

    private static void DrawMarks(ImmutableArray<(FuzzyDate Date, string Label)> dates, string title, ArrayBufferWriter<byte> svg)
    {
        var scale = TimeScale.Over(dates.Select(entry => entry.Date));
        var rows = new List<double>();
        var places = new Place[dates.Length];
        for (var i = 0; i < dates.Length; i++)
        {
            places[i] = PlaceOf(dates[i].Date, i + 1, scale, rows);
        }

        var axis = (rows.Count * RowHeight) + 8;
        Open(svg, "strip", axis + 28, $"{title}: {dates.Length} dated entries from {scale.First.Year} to {scale.Last.Year}");
        DrawFades(svg, dates);
        for (var i = 0; i < dates.Length; i++)
        {
            DrawMark(svg, i + 1, dates[i].Date, dates[i].Label, places[i]);
        }

        DrawAxis(svg, scale, axis);
        svg.Write("</svg>"u8);
    }

    private static void DrawBars(ImmutableArray<TimelineEntry> entries, string title, ArrayBufferWriter<byte> svg)
    {
        var scale = TimeScale.Over(entries.Select(entry => entry.Date));
        var byYear = scale.Last.Year - scale.First.Year > 12;
        var counts = entries
            .Select(entry => entry.Date.Earliest ?? entry.Date.Latest!.Value)
            .GroupBy(day => byYear ? new DateOnly(day.Year, 1, 1) : new DateOnly(day.Year, day.Month, 1))
            .Select(group => (From: group.Key, To: TimeScale.Later(group.Key, byYear ? 12 : 1), Count: group.Count()))
            .OrderBy(bar => bar.From)
            .ToList();
        var highest = counts.Max(bar => bar.Count);
        const int Tall = 76;
        Open(svg, "strip density", Tall + 38, $"{title}: entries per {(byYear ? "year" : "month")}, {scale.First.Year} to {scale.Last.Year}, at most {highest}");
        foreach (var (from, to, count) in counts)
        {
            var left = scale.X(from);
            var wide = new Percent(Math.Max(.3, (scale.X(to).Value - left.Value) * .84));
            var high = Math.Max(3, (double)count / highest * Tall);
            svg.Write($"<rect class=\"bar\" x=\"{left}\" y=\"{Tall + 10 - high}\" width=\"{wide}\" height=\"{high}\" rx=\"1\"><title>{from.ToString(byYear ? "yyyy" : "MMMM yyyy", CultureInfo.InvariantCulture)}: {count}</title></rect>");
        }

        DrawAxis(svg, scale, Tall + 10);
        svg.Write("</svg>"u8);
    }

    private static void Open(ArrayBufferWriter<byte> svg, string classes, int height, string says) =>
        svg.Write($"<svg class=\"{classes}\" width=\"100%\" height=\"{height}\" role=\"img\" aria-label=\"{HtmlText.Escape(says)}\">");

    /// <summary>Where a date is drawn, and on which side of it its number finds room.</summary>
    private static Place PlaceOf(FuzzyDate date, int number, TimeScale scale, List<double> rows)
    {
        var (from, to) = scale.Place(date);
        var (start, end) = (from.Value, to.Value);
        var digits = number < 10 ? 1 : number < 100 ? 2 : 3;
        var room = 1.5 + (digits * DigitRoom);
        if (IsPoint(date))
        {
            // The axis leaves room enough behind its last day.
            return new Place(start, start, NumberSide.Right, RowFor(rows, start - HalfPoint, start + HalfPoint + room));
        }

        end = Math.Max(end, start + LeastSpan);
        return end <= TimeScale.LastPlace + 1 ? new Place(start, end, NumberSide.Right, RowFor(rows, start, end + room))
            : start >= room ? new Place(start, end, NumberSide.Left, RowFor(rows, start - room, end))
            : new Place(start, end, NumberSide.Inside, RowFor(rows, start, end));
    }

    private static bool IsPoint(FuzzyDate date) => date is { IsDay: true, IsApproximate: false, IsUncertain: false };

    private static void DrawMark(ArrayBufferWriter<byte> svg, int number, FuzzyDate date, string label, Place place)
    {
        var middle = (place.Row * RowHeight) + (RowHeight / 2);
        var isPoint = IsPoint(date);
        if (isPoint)
        {
            svg.Write($"<circle class=\"point\" cx=\"{new Percent(place.Start)}\" cy=\"{middle}\" r=\"6\">");
        }
        else
        {
            var soft = SoftnessOf(date);
            svg.Write($"<rect class=\"{(soft is null ? "span" : "span soft")}\" x=\"{new Percent(place.Start)}\" y=\"{middle - (MarkHeight / 2.0)}\" width=\"{new Percent(place.End - place.Start)}\" height=\"{MarkHeight}\" rx=\"5\"");
            if (soft is not null)
            {
                svg.Write($" fill=\"url(#{soft})\"");
            }

            svg.Write(">"u8);
        }

        svg.Write($"<title>{number}. {HtmlText.Escape(date.Shown)}: {HtmlText.Escape(label)}</title></{(isPoint ? "circle" : "rect")}>");
        var (classes, x, shift) = place.Side switch
        {
            NumberSide.Left => ("event before", place.Start, -4),
            NumberSide.Inside => ("event inside", 50.0, 0),
            _ => ("event", place.End, isPoint ? 9 : 4),
        };
        svg.Write($"<text class=\"{classes}\" x=\"{new Percent(x)}\" dx=\"{shift}\" y=\"{middle + 4}\">{number}</text>");
    }

    /// <summary>The gradients that some entry needs.</summary>
    private static void DrawFades(ArrayBufferWriter<byte> svg, ImmutableArray<(FuzzyDate Date, string Label)> dates)
    {
        if (!dates.Any(entry => SoftnessOf(entry.Date) is not null))
        {
            return;
        }

        svg.Write("<defs>"u8);
        foreach (var fade in Fades.Where(fade => dates.Any(entry => SoftnessOf(entry.Date) == fade.Id)))
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

    private static void DrawAxis(ArrayBufferWriter<byte> svg, TimeScale scale, int y)
    {
        svg.Write($"<line class=\"axis\" x1=\"0\" x2=\"100%\" y1=\"{y}\" y2=\"{y}\"/>");
        foreach (var tick in scale.Ticks())
        {
            var x = scale.X(tick.Day);
            svg.Write($"<line class=\"tick-mark\" x1=\"{x}\" x2=\"{x}\" y1=\"{y - 4}\" y2=\"{y + 4}\"/>");
            svg.Write($"<text class=\"{(tick.IsFine ? "tick fine" : "tick")}\" x=\"{x}\" y=\"{y + 20}\">{tick.Label}</text>");
        }
    }

    private enum NumberSide
    {
        Right,
        Left,
        Inside,
    }

    /// <summary>A mark's place: percent across, its row from the top.</summary>
    private readonly record struct Place(double Start, double End, NumberSide Side, int Row);
}
