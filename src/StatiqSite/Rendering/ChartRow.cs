using System.Globalization;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>One figure of a chart.</summary>
/// <param name="Label">When and by whom, or of what.</param>
/// <param name="Amount">Without the unit, which the axis names.</param>
/// <param name="Fact">What a template sees of the fact.</param>
internal sealed record ChartRow(string Label, string Amount, FigureMark Mark, bool IsDisputed, Value Fact)
{
    // On the narrowest phone: so wide is the drawing, and so wide a letter of each sort.
    private const double NarrowWidth = 288;
    private const double AmountLetter = 7.6;
    private const double LabelLetter = 6.3;
    private const int LeastLetters = 8;

    public static readonly ModelShape<ChartRow> Shape = new("row of a chart",
    [
        new("label", "`August 2025, Xinhua`, ready for the words of an SVG.", row => Value.Raw(HtmlText.EscapeMarkingHanInDrawing(row.Label))),
        new("label_narrow", "The same cut short for a phone; null where it fits.", row => row.Narrow is { } narrow ? Value.Raw(HtmlText.EscapeMarkingHanInDrawing(narrow)) : Value.Null),
        new("amount", "Without the unit: `over 1.5 billion`.", row => Value.Of(row.Amount)),
        new("top", "Where it begins, in pixels from the top; it is 40 high.", row => Value.Of(row.Top)),
        new("x", "Where the number lies, in percent; of a range its lower end.", row => Value.Of(row.Mark.From.Rounded)),
        new("range", "How wide a range is, in percent; null for one number.", row => row.Mark.IsRange ? Value.Of(Math.Round(row.Mark.To.Value - row.Mark.From.Value, 3)) : Value.Null),
        new("open_from", "Where begins what the qualifier leaves open, in percent; null where it leaves nothing.", row => row.Mark.HasStretch ? Value.Of(row.Mark.OpenFrom.Rounded) : Value.Null),
        new("open_to", "Where that ends; null where there is nothing.", row => row.Mark.HasStretch ? Value.Of(row.Mark.OpenTo.Rounded) : Value.Null),
        new("opens", "`left` or `right`, where it goes on without an end; else null.", row => ViewValues.Text(row.Mark.IsOpenRight ? "right" : row.Mark.IsOpenLeft ? "left" : null)),
        new("is_hollow", "True where the number itself is left out: over, under.", row => Value.Of(row.Mark.IsHollow)),
        new("is_disputed", "True where another figure of the chart's measure disagrees.", row => Value.Of(row.IsDisputed)),
        new("fact", "The fact.", row => row.Fact),
    ]);

    /// <summary>Where the row begins, in pixels from the top.</summary>
    public int Top { get; init; }

    private string? Narrow
    {
        get
        {
            var room = Math.Max(LeastLetters, (int)((NarrowWidth - (Amount.Length * AmountLetter)) / LabelLetter));
            var letters = new StringInfo(Label);
            return letters.LengthInTextElements <= room ? null : $"{letters.SubstringByTextElements(0, room - 1).TrimEnd(' ', ',')}…";
        }
    }
}
