using System.Collections.Immutable;
using System.Text;
using StatiqSite.Content.Kinds;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>The list of what templates may see, for theme authors: written from the declarations into the theme's README.</summary>
internal static class ThemeReference
{
    public const string Start = "<!-- What follows is written by `statiqsite reference`: change the declarations in src/StatiqSite/Rendering, not this. -->";
    public const string End = "<!-- Here it ends. -->";

    /// <summary>Every kind of model, under the heading it is found by; a new one is one line here.</summary>
    public static readonly ImmutableArray<ReferenceGroup> Groups =
    [
        new("The site, on every page as `site`",
        [
            new(SiteView.Shape), new(NavEntry.Shape), new(KindView.Shape), new(CountsView.Shape),
        ]),
        new("A page that somebody wrote, as `page`",
        [
            new(PageView.Shape), new(PageView.HomeShape, PageView.Shape), new(BreadcrumbView.Shape), new(HeadingView.Shape),
            new(DetailsView.Shape), new(StepView.Shape), new(DetailValue.Shape), new(RelationGroupView.Shape), new(RelatedPageView.Shape),
            new(FactView.Shape), new(DisputeView.Shape), new(SpeakerView.Shape), new(MeasureView.Shape), new(ConflictView.Shape),
            new(ChartView.Shape), new(ChartRow.Shape), new(ChartTick.Shape), new(ChartKey.Shape),
            new(EventView.Shape), new(DateView.Shape), new(ReferenceView.Shape), new(ReferenceView.BackLink.Shape),
            new(CoverageView.Shape), new(TagView.Shape), new(SourceView.Shape), new(PageLinkView.Shape),
        ]),
        new("A page that the build makes, as `page`",
        [
            new(MissingPage.Shape), new(SearchPage.Shape, MissingPage.Shape), new(SearchPage.Group.Shape),
            new(KindIndexPage.Shape, MissingPage.Shape), new(PageOrder.SortLink.Shape),
            new(Paging.Shape), new(Paging.NumberedPage.Shape),
            new(TagsPage.Shape, MissingPage.Shape), new(TagGroupView.Shape),
            new(TagPage.Shape, MissingPage.Shape), new(TagPage.KindGroup.Shape),
            new(TimelinePage.Shape, MissingPage.Shape), new(YearPage.Shape, MissingPage.Shape),
            new(YearView.Shape), new(QuarterView.Shape), new(MonthView.Shape),
            new(KindTimelinePage.Shape, MissingPage.Shape), new(KindTimelineLink.Shape), new(TagShareView.Shape),
            new(FiguresPage.Shape, MissingPage.Shape), new(MeasureLinkView.Shape), new(MeasureLinkView.DotView.Shape), new(MeasurePage.Shape, MissingPage.Shape),
            new(ConnectionsPage.Shape, MissingPage.Shape), new(ConnectionGroup.Shape), new(StylePage.Shape, MissingPage.Shape), new(StylePage.SampleDate.Shape),
            new(SourcesPage.Shape, MissingPage.Shape), new(SourcesPage.PublisherView.Shape), new(SourcesPage.TierView.Shape),
            new(SourcePage.Shape, MissingPage.Shape), new(SourcePage.PageUse.Shape),
            new(RulesPage.Shape, MissingPage.Shape), new(RulesPage.StageView.Shape),
            new(RulePage.Shape, MissingPage.Shape), new(RuleView.Shape), new(ManualPart.Shape),
            new(FieldsIndexPage.Shape, MissingPage.Shape), new(FieldsIndexPage.GroupView.Shape), new(SchemaDocumentView.Shape),
            new(FieldsPage.Shape, MissingPage.Shape), new(FieldListView.Shape), new(FieldView.Shape), new(ChoiceView.Shape),
        ]),
    ];

    /// <summary>The whole list as Markdown.</summary>
    public static string Text()
    {
        var text = new StringBuilder();
        Table(text, "The site's own functions", "function", SiteFunctions.Rows.Select(row => (row.Name, row.Summary)));
        Table(text, "The keys of `theme.yml`", "key", ThemeSchema.Schema.Fields.Select(field => (field.Name, field.Meaning)));
        foreach (var group in Groups)
        {
            text.Append($"\n### {group.Title}\n");
            foreach (var (shape, like) in group.Entries)
            {
                var heading = like is null ? $"A {shape.Name}" : $"A {shape.Name}: all that a {like.Name} has, and";
                Table(text, heading, "member", shape.Names
                    .Zip(shape.Summaries)
                    .Where(member => like is null || like.IndexOf(member.First) < 0));
            }
        }

        return text.ToString();
    }

    /// <summary>The README with the list between its marks; null where the marks are not there.</summary>
    public static string? Update(string readme)
    {
        var start = readme.IndexOf(Start, StringComparison.Ordinal);
        var end = readme.IndexOf(End, StringComparison.Ordinal);
        return start < 0 || end < start ? null : $"{readme[..(start + Start.Length)]}\n\n{Text().TrimStart()}\n{readme[end..]}";
    }

    private static void Table(StringBuilder text, string heading, string column, IEnumerable<(string Name, string Summary)> rows)
    {
        text.Append($"\n{heading}\n\n| {column} | what it is |\n| --- | --- |\n");
        foreach (var (name, summary) in rows)
        {
            text.Append($"| `{name}` | {summary.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        }
    }
}

/// <summary>Kinds of models that a theme author looks for together.</summary>
internal sealed record ReferenceGroup(string Title, ImmutableArray<ReferenceRow> Entries);

/// <summary>One kind of model in the list.</summary>
/// <param name="Like">Another kind whose members it has too; only what is beyond them is listed.</param>
internal sealed record ReferenceRow(ModelShape Shape, ModelShape? Like = null);
