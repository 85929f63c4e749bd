using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>A source's page: <c>/sources/china-daily-2026-01-02/</c>.</summary>
internal sealed record SourcePage(SourceRecord Source, SiteViews Views)
    : ListPage(
        Source.TitleEn ?? Source.Title, $"What on this site rests on “{Source.TitleEn ?? Source.Title}” ({SourceView.Short(Source)}).", Source.PageUrl,
        "source", "sources",
        [new("Home", Views.Address("/")), new("Sources", Views.Address("/sources/")), new(Source.TitleEn ?? Source.Title, null)], Views)
{
    public static readonly ModelShape<SourcePage> Shape = new("source's page", MembersWith<SourcePage>(
    [
        new("source", "The source.", page => page.Views.ValueOf(page.Source)),
        new("facts", "Every fact resting on it.", page => ViewValues.List(page.Use.Facts, use => page.Views.FactOnList(use.Page, use.Fact))),
        new("pages", "Every page resting on it: `page`, `facts`, `citations`.", page => PageUse.ListOf(page)),
    ]));

    private SourceUse Use => Views.Site.SourceUses.Of(Source);

    /// <summary>What of one page rests on a source.</summary>
    internal sealed record PageUse(Page Page, int Citations, IEnumerable<Fact> Facts, SourcePage Source)
    {
        public static readonly ModelShape<PageUse> Shape = new("page resting on a source",
        [
            new("page", "The page.", use => use.Source.Views.LinkTo(use.Page)),
            new("facts", "Its facts resting on the source.", use => ViewValues.List(use.Facts, fact => use.Source.Views.FactOnList(use.Page, fact))),
            new("citations", "How many citations its prose holds.", use => Value.Of(use.Citations)),
        ]);

        public static Value ListOf(SourcePage source)
        {
            // Sorted by page once: thousands of pages may rest on one source.
            var facts = source.Use.Facts.ToLookup(use => use.Page, use => use.Fact, ReferenceEqualityComparer.Instance);
            return ViewValues.List(source.Use.Pages, use =>
                ViewValues.Object(Shape, new PageUse(use.Page, use.Citations, facts[use.Page], source)));
        }
    }
}
