using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>What templates see of a tag.</summary>
internal sealed record TagView(Tag Tag, SiteViews Views)
{
    public static readonly ModelShape<TagView> Shape = new("tag",
    [
        new("id", "Its id in the vocabulary.", view => Value.Of(view.Tag.Id)),
        new("title", "English.", view => Value.Of(view.Tag.Title)),
        new("title_zh", "Chinese, or null.", view => ViewValues.Text(view.Tag.TitleZh)),
        new("url", "Its page.", view => Value.Of(view.Views.Address(view.Tag.Url))),
        new("count", "How many pages carry it.", view => Value.Of(view.Views.Site.Taxonomy.Of(view.Tag).Pages.Length)),
        new("description", "One sentence.", view => Value.Of(view.Tag.Description)),
    ]);
}
