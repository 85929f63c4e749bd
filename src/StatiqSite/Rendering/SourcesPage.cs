using System.Collections.Immutable;
using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>The registry, or one page of it: <c>/sources/</c>, <c>/sources/page/2/</c>.</summary>
/// <param name="Items">The sources on this page of the list.</param>
/// <param name="All">Those of all pages.</param>
internal sealed record SourcesPage(ImmutableArray<SourceRecord> Items, ImmutableArray<SourceRecord> All, Paging? Paging, string Address, SiteViews Views)
    : ListPage(
        "Sources" + (Paging?.Suffix ?? ""), "Every source this site rests on, by publisher and tier.", Address, "sources", "sources",
        [new("Home", Views.Address("/")), new("Sources", null)], Views)
{
    /// <summary>The address of the first page of the list.</summary>
    public const string First = "/sources/";

    public static readonly ModelShape<SourcesPage> Shape = new("source index", MembersWith<SourcesPage>(
    [
        new("count", "How many sources.", page => Value.Of(page.All.Length)),
        new("paging", "Null where the list is one page.", page => ViewValues.Object(Rendering.Paging.Shape, page.Paging)),
        new("publishers", "The sources on this page of the list by publisher: `title`, `count`, `sources`.", page => page.Publishers),
        new("tiers", "The sorts of witness, best first: `id`, `title`, `meaning`, `count`.", page => ViewValues.List(SourceTier.All, tier => ViewValues.Object(TierView.Shape, new TierView(tier, page.All.Count(source => source.Tier == tier))))),
    ]));

    private Value Publishers
    {
        get
        {
            var counts = All.CountBy(source => source.Publisher, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
            return ViewValues.List(
                Items.GroupBy(source => source.Publisher, StringComparer.Ordinal),
                group => ViewValues.Object(PublisherView.Shape, new PublisherView(group.Key, counts[group.Key], [.. group], Views)));
        }
    }

    /// <summary>The registry in its order: by publisher, each one's newest first.</summary>
    public static ImmutableArray<SourceRecord> Sorted(Site site) =>
    [
        .. site.Catalog.Sources
            .Where(source => site.SourceUses.Of(source).IsUsed)
            .OrderBy(source => source.Publisher, StringComparer.OrdinalIgnoreCase)
            .ThenBy(source => source.Publisher, StringComparer.Ordinal)
            .ThenByDescending(source => source.Published)
            .ThenBy(source => source.Id, StringComparer.Ordinal),
    ];

    /// <summary>One publisher's sources.</summary>
    /// <param name="Count">How many there are, also on other pages of the list.</param>
    /// <param name="Sources">Those on this page, in their order.</param>
    internal sealed record PublisherView(string Title, int Count, ImmutableArray<SourceRecord> Sources, SiteViews Views)
    {
        public static readonly ModelShape<PublisherView> Shape = new("publisher",
        [
            new("title", "Its name.", view => Value.Of(view.Title)),
            new("count", "How many sources it has, also on other pages of the list.", view => Value.Of(view.Count)),
            new("sources", "Those on this page, newest first.", view => ViewValues.List(view.Sources, view.Views.ValueOf)),
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
