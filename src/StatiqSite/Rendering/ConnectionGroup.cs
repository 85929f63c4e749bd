using System.Collections.Immutable;
using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>All pages that are one thing to a page.</summary>
internal sealed record ConnectionGroup(string Label, ImmutableArray<Page> Pages, SiteViews Views)
{
    public static readonly ModelShape<ConnectionGroup> Shape = new("group of connections",
    [
        new("label", "As read on the page: \"Produced by\".", group => Value.Of(group.Label)),
        new("links", "The pages.", group => group.Views.LinksTo(group.Pages)),
    ]);
}
