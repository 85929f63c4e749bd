using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>How much a site holds.</summary>
internal sealed record CountsView(int Pages, int Facts, int Figures, int Events, int Sources, int Tags)
{
    public static readonly ModelShape<CountsView> Shape = new("site's counts",
    [
        new("pages", "Published pages.", counts => Value.Of(counts.Pages)),
        new("facts", "Facts, each counted at home.", counts => Value.Of(counts.Facts)),
        new("figures", "Facts with a number.", counts => Value.Of(counts.Figures)),
        new("events", "Entries of the timeline.", counts => Value.Of(counts.Events)),
        new("sources", "Sources that something rests on.", counts => Value.Of(counts.Sources)),
        new("tags", "Tags that a page carries.", counts => Value.Of(counts.Tags)),
    ]);

    public static CountsView Of(Site site) => new(
        site.Pages.Length,
        site.Pages.Sum(page => page.OwnFacts.Length),
        site.Pages.Sum(page => page.OwnFacts.Count(fact => fact.Figure is not null)),
        site.Timeline.Entries.Length,
        site.Catalog.Sources.Count(source => site.SourceUses.Of(source).IsUsed),
        site.Catalog.Tags.Count(tag => !site.Taxonomy.Of(tag).Pages.IsEmpty));
}
