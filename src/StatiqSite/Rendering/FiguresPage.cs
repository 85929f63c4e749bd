using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>Every measure: <c>/figures/</c>.</summary>
internal sealed record FiguresPage(SiteViews Views)
    : ListPage(
        "Figures", "Every measure with all that the sources say of it, on one axis: by date and source, what differs beside what agrees.",
        "/figures/", "figures", "figures",
        [new("Home", Views.Address("/")), new("Figures", null)], Views)
{
    public static readonly ModelShape<FiguresPage> Shape = new("index of figures", MembersWith<FiguresPage>(
    [
        new("compared", "Measures with several figures, by name.", page => page.ListOf(measure => measure.Facts.Length > 1)),
        new("single", "Measures with one figure, by name.", page => page.ListOf(measure => measure.Facts.Length == 1)),
        new("count", "How many figures there are.", page => Value.Of(page.Views.Figures.Measures.Sum(measure => measure.Facts.Length))),
        new("table_url", "All figures as a table for other programs.", page => Value.Of(page.Views.Address("/figures/figures.csv"))),
    ]));

    private Value ListOf(Func<MeasuredFigures, bool> takes) => ViewValues.List(
        Views.Figures.Measures.Where(takes), measure => measure.View);
}
