using StatiqSite.Content.Facts;
using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>What templates see of a page wherever it is listed: its short form.</summary>
internal sealed record PageLinkView(Page Page, SiteViews Views)
{
    public static readonly ModelShape<PageLinkView> Shape = new("page in a list",
    [
        new("title", "English.", view => Value.Of(view.Page.Title)),
        new("title_zh", "Chinese, or null.", view => ViewValues.Text(view.Page.TitleZh)),
        new("title_pinyin", "Pinyin, or null.", view => ViewValues.Text(view.Page.TitlePinyin)),
        new("url", "Its address on this site.", view => Value.Of(view.Views.Address(view.Page.Url))),
        new("slug", "Its name in relations.", view => Value.Of(view.Page.Slug)),
        new("kind", "Its kind's id: `series`.", view => Value.Of(view.Page.Kind.Id)),
        new("kind_title", "Its kind, plural, with a capital.", view => Value.Of(view.Page.Kind.Title)),
        new("kind_name", "Its kind, singular.", view => Value.Of(view.Page.Kind.Singular)),
        new("summary", "At most 200 characters.", view => ViewValues.Text(view.Page.Summary)),
        new("date", "The date of its kind (released, issued, since), or null.", view => view.Views.ValueOf(DateOf(view.Page))),
        new("status", "In words, or null.", view => ViewValues.Text(DetailsView.StatusOf(view.Page, view.Views))),
        new("facts_count", "How many facts it shows.", view => Value.Of(view.Page.FactEntries.Length)),
        new("updated", "The last change of substance, or null.", view => view.Views.ValueOf(view.Page.Updated)),
        new("is_draft", "Only ever true in the preview.", view => Value.Of(view.Page.IsDraft)),
        new("tile", "Its 9:16 tile, an inline SVG.", view => view.Views.Scratch.Html(view.Page, TypeTile.Draw)),
    ]);

    /// <summary>The date by which pages of a kind are listed.</summary>
    public static FuzzyDate? DateOf(Page page) =>
        page.Kind.DateField is Field<FuzzyDate> field && page.FrontMatter.TryGet(field, out var date) ? date : null;
}
