using System.Collections.Immutable;
using StatiqSite.Content.Facts;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>Every part of the theme on one page: <c>/about/style/</c>. What is drawn from dates and figures is drawn from samples.</summary>
internal sealed record StylePage(SiteViews Views)
    : ListPage(
        "Style", "Every part that pages are made of, shown once, with what its marks mean.", "/about/style/", "style", "",
        [new("Home", Views.Address("/")), new("Style", null)], Views)
{
    private static readonly ImmutableArray<(string Written, string Label)> Dates =
    [
        ("2025-01-20", "A day is a point"),
        ("2025-02", "A month is a bar from its first day to its last"),
        ("early 2025-03", "A part of a month is shorter"),
        ("2025-04~", "Told as “about”: both ends are soft"),
        ("2025-05?", "Told with a doubt: the same"),
        ("2025-Q2", "A quarter"),
        ("2025-03-10/2025-04-25", "From one day to another"),
        ("../2025-01", "Until then: it begins nowhere"),
        ("2025-05/..", "Since then: it ends nowhere"),
    ];

    private static readonly ImmutableArray<(string Label, string Written, Qualifier Qualifier)> Figures =
    [
        ("as told", "40 million", Qualifier.None), ("a range", "20..60 million", Qualifier.None), ("about", "40 million", Qualifier.About),
        ("nearly", "40 million", Qualifier.Nearly), ("over", "40 million", Qualifier.Over), ("at least", "40 million", Qualifier.AtLeast),
        ("up to", "40 million", Qualifier.UpTo), ("under", "40 million", Qualifier.Under), ("another source differs", "70 million", Qualifier.None),
    ];

    public static readonly ModelShape<StylePage> Shape = new("page of style", MembersWith<StylePage>(
    [
        new("timeline", "Dates of every sort, as an inline SVG.", page => TimelineDrawing.DrawStrip([.. Samples.Select(sample => (sample.Date, sample.Label))], "Dates of every sort", page.Views.Scratch)),
        new("events", "The same dates as a list.", page => ViewValues.List(Samples, sample => ViewValues.Object(SampleDate.Shape, sample))),
        new("chart", "Figures of every sort on one axis.", _ => ViewValues.Object(ChartView.Shape, Chart)),
        new("pages", "A few pages, to be shown as tiles and rows.", page => page.Views.LinksTo(page.Views.Site.Pages.Where(item => item.Kind.HasSlugs).OrderBy(item => item.TitleZh is null).ThenBy(item => page.Views.Kinds.IndexOf(item.Kind)).ThenBy(item => item, SiteViews.ByTitle).Take(4))),
        new("tag_samples", "A few tags.", page => ViewValues.List(page.Views.Site.Catalog.Tags.Where(tag => !page.Views.Site.Taxonomy.Of(tag).Pages.IsEmpty).Take(5), page.Views.ValueOf)),
    ]));

    private static IEnumerable<SampleDate> Samples => Dates.Select((sample, index) => new SampleDate(DateOf(sample.Written), sample.Label, index + 1));

    private static ChartView Chart
    {
        get
        {
            var figures = Figures.Select(sample => FigureOf(sample.Written, sample.Qualifier)).ToImmutableArray();
            var scale = FigureScale.Over(figures);
            return new ChartView(
                "sample-chart", "Ways to tell a number",
                [.. figures.Select((figure, index) => new ChartRow(Figures[index].Label, figure.Brief, FigureMark.Of(figure, scale), index == Figures.Length - 1, Value.Null))],
                scale, figures[0].Axis);
        }
    }

    private static FuzzyDate DateOf(string written) =>
        FuzzyDate.TryParse(written, out var date, out var fault) ? date : throw new InvalidOperationException(fault);

    private static Figure FigureOf(string written, Qualifier qualifier) =>
        Amount.TryParse(written, out var amount, out var fault)
            ? new Figure("sample", amount, Units.Of("views")!, qualifier, Base: null, Of: null, OutOf: null)
            : throw new InvalidOperationException(fault);

    /// <summary>A date of a sort, with the members of an event that a table of events asks for.</summary>
    internal sealed record SampleDate(FuzzyDate Date, string Label, int Number)
    {
        public static readonly ModelShape<SampleDate> Shape = new("sample of a date",
        [
            new("number", "As in the drawing.", sample => Value.Of(sample.Number)),
            new("anchor", "Its id.", sample => Value.Of($"date-{sample.Number}")),
            new("date", "The date.", sample => DateView.Of(sample.Date)),
            new("label", "How it is drawn.", sample => Value.Of(sample.Label)),
            new("is_fact", "Always false.", _ => Value.Of(false)),
            new("marks", "Always null.", _ => Value.Null),
        ]);
    }
}
