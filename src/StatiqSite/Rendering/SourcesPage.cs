using System.Collections.Immutable;
using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>The registry: <c>/sources/</c>.</summary>
internal sealed record SourcesPage(SiteViews Views)
    : ListPage(
        "Sources", "Every source this site rests on, by publisher and tier.", "/sources/", "sources", "sources",
        [new("Home", Views.Address("/")), new("Sources", null)], Views)
{
    public static readonly ModelShape<SourcesPage> Shape = new("source index", MembersWith<SourcesPage>(
    [
        new("count", "How many sources.", page => Value.Of(page.Used.Length)),
        new("publishers", "Sources by publisher, by name: `title`, `sources`.", page => ViewValues.List(page.Used.GroupBy(source => source.Publisher).OrderBy(group => group.Key, StringComparer.OrdinalIgnoreCase), group => ViewValues.Object(PublisherView.Shape, new PublisherView(group.Key, [.. group], page.Views)))),
        new("tiers", "The sorts of witness, best first: `id`, `title`, `meaning`, `count`.", page => ViewValues.List(SourceTier.All, tier => ViewValues.Object(TierView.Shape, new TierView(tier, page.Used.Count(source => source.Tier == tier))))),
    ]));

    private ImmutableArray<SourceRecord> Used =>
        [.. Views.Site.Catalog.Sources.Where(source => Views.Site.SourceUses.Of(source).IsUsed)];

    /// <summary>One publisher's sources.</summary>
    internal sealed record PublisherView(string Title, ImmutableArray<SourceRecord> Sources, SiteViews Views)
    {
        public static readonly ModelShape<PublisherView> Shape = new("publisher",
        [
            new("title", "Its name.", view => Value.Of(view.Title)),
            new("sources", "Its sources, newest first.", view => ViewValues.List(view.Sources.OrderByDescending(source => source.Published).ThenBy(source => source.Id, StringComparer.Ordinal), view.Views.ValueOf)),
        ]);
    }

    /// <summary>One sort of witness.</summary>
    internal sealed record TierView(SourceTier Tier, int Count)
    {
        public static readonly ModelShape<TierView> Shape = new("tier of sources",
        [
            new("id", "`press`", view => Value.Of(view.Tier.Id)),
            new("title", "As a reader says it.", view => Value.Of(view.Tier.Title)),
            new("meaning", "One sentence.", view => Value.Of(view.Tier.Meaning)),
            new("confidence", "What a fact resting on it deserves.", view => Value.Of(SourceView.ConfidenceWord(view.Tier.Confidence))),
            new("count", "How many sources.", view => Value.Of(view.Count)),
        ]);
    }
}
