using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>What templates see of a kind of pages.</summary>
internal sealed record KindView(PageKind Kind, SiteViews Views)
{
    public static readonly ModelShape<KindView> Shape = new("kind of pages",
    [
        new("id", "`series`", view => Value.Of(view.Kind.Id)),
        new("title", "The plural, with a capital.", view => Value.Of(view.Kind.Title)),
        new("singular", "The singular.", view => Value.Of(view.Kind.Singular)),
        new("summary", "What such pages are about.", view => Value.Of(view.Kind.Summary)),
        new("url", "The kind's index.", view => Value.Of(view.Views.Address(view.Kind.Url))),
        new("add_url", "Where the repository begins a page of the kind, with its blanks, or null.", view => ViewValues.Text(view.Views.Repository?.New(view.Kind))),
        new("count", "How many pages it has.", view => Value.Of(view.Views.PagesByKind[view.Kind.Id].Length)),
    ]);
}
