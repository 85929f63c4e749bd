using System.Collections.Immutable;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>A sort of mark and what it means, for the words below a chart.</summary>
internal sealed record ChartKey(string Id, string Text, Func<ChartRow, bool> IsIn)
{
    public static readonly ModelShape<ChartKey> Shape = new("sort of mark",
    [
        new("id", "`disputed`, `beyond`, `stretch` or `range`.", key => Value.Of(key.Id)),
        new("text", "What it means.", key => Value.Of(key.Text)),
    ]);

    private static readonly ImmutableArray<ChartKey> All =
    [
        new("disputed", "differs from another figure", row => row.IsDisputed),
        new("beyond", "beyond the ring, not on it", row => row.Mark.IsHollow),
        new("stretch", "may lie anywhere along the dots", row => row.Mark.HasStretch),
        new("range", "from one end to the other", row => row.Mark.IsRange),
    ];

    public static Value ListOf(ChartView chart) =>
        ViewValues.List(All.Where(key => chart.Rows.Any(key.IsIn)), key => ViewValues.Object(Shape, key));
}
