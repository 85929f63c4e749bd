using StatiqSite.Content.Facts;
using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>What templates see of a measure in the list of all.</summary>
internal sealed record MeasureLinkView(MeasuredFigures Measure, SiteViews Views)
{
    // More dots than this could not be told apart.
    private const int MostDots = 120;

    public static readonly ModelShape<MeasureLinkView> Shape = new("measure in a list",
    [
        new("id", "The measure's id.", view => Value.Of(view.Measure.Id)),
        new("label", "In words.", view => Value.Of(view.Measure.Label)),
        new("url", "Its page.", view => Value.Of(view.Views.Address(view.Measure.Url))),
        new("count", "How many figures there are.", view => Value.Of(view.Measure.Facts.Length)),
        new("sources", "How many sources tell them.", view => Value.Of(view.Facts.SelectMany(view.Views.SourcesOf).Distinct().Count())),
        new("pages", "How many pages they live on.", view => Value.Of(view.Measure.Facts.Select(item => item.Page).Distinct().Count())),
        new("disputed", "How many of them another one differs from.", view => Value.Of(view.Facts.Count(fact => !view.Views.Site.Conflicts.Of(fact).IsEmpty))),
        new("unit", "What most of them count: `yuan`.", view => Value.Of(view.Measure.MostFrequent[0].Fact.Figure!.Axis)),
        new("dots", "The places of those on one axis, in percent: `x`, `is_disputed`.", view => DotView.ListOf(view.Measure, view.Views)),
        new("first", "The axis begins here: `0`.", view => Value.Of(view.Scale.Ticks().First().Label)),
        new("last", "The axis ends here: `200 billion`.", view => Value.Of(view.Scale.Ticks().Last().Label)),
        new("only", "The one figure, where there is but one; else null.", view => view.Measure.Facts is [var only] ? view.Views.FactOnList(only.Page, only.Fact) : Value.Null),
    ]);

    private IEnumerable<Fact> Facts => Measure.Facts.Select(item => item.Fact);

    private FigureScale Scale => Measure.ScaleOf(ChartView.AxisOf(Measure.MostFrequent[0].Fact.Figure!));

    /// <summary>A figure's place in a row of dots.</summary>
    internal sealed record DotView(double X, bool IsDisputed)
    {
        public static readonly ModelShape<DotView> Shape = new("dot",
        [
            new("x", "Its place, in percent.", dot => Value.Of(dot.X)),
            new("is_disputed", "True where another figure differs.", dot => Value.Of(dot.IsDisputed)),
        ]);

        public static Value ListOf(MeasuredFigures measure, SiteViews views)
        {
            var scale = measure.ScaleOf(ChartView.AxisOf(measure.MostFrequent[0].Fact.Figure!));
            return ViewValues.List(measure.MostFrequent
                .Select(item => new DotView(Math.Round(Middle(item.Fact.Figure!, scale), 1), !views.Site.Conflicts.Of(item.Fact).IsEmpty))
                .Distinct()
                .Take(MostDots)
                .Select(dot => ViewValues.Object(Shape, dot)));
        }

        private static double Middle(Figure figure, FigureScale scale) =>
            (scale.X(figure.Amount.Low).Value + scale.X(figure.Amount.High).Value) / 2;
    }
}
