using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>A value named on the axis of a chart.</summary>
internal sealed record ChartTick(double X, string Label, string Anchor, bool IsFine)
{
    public static readonly ModelShape<ChartTick> Shape = new("value on an axis",
    [
        new("x", "Its place, in percent.", tick => Value.Of(tick.X)),
        new("label", "`50 billion`.", tick => Value.Of(tick.Label)),
        new("anchor", "`start`, `middle` or `end`: how its words stand to its place.", tick => Value.Of(tick.Anchor)),
        new("is_fine", "True for one that need not be named on a phone.", tick => Value.Of(tick.IsFine)),
    ]);

    // So many stand side by side on a phone.
    private const int FewTicks = 4;

    public static Value ListOf(FigureScale scale)
    {
        var ticks = scale.Ticks().ToList();
        return ViewValues.List(ticks, (tick, index) => ViewValues.Object(Shape, new ChartTick(
            tick.X.Rounded, tick.Label, index == 0 ? "start" : index == ticks.Count - 1 ? "end" : "middle",
            ticks.Count > FewTicks && index % 2 == 1)));
    }
}
