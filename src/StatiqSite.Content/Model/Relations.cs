using System.Collections.Immutable;

namespace StatiqSite.Content.Model;

/// <summary>What each page is to others: stated relations in both directions, backlinks from prose, and related pages with the reason.</summary>
public sealed class Relations(IReadOnlyDictionary<string, PageRelations> byPage)
{
    public PageRelations Of(Page page) => byPage.GetValueOrDefault(page.Url) ?? PageRelations.None;
}

/// <summary>One page's relations.</summary>
/// <param name="Groups">Stated here first, in the order of the kind's fields; then stated on others about this page.</param>
/// <param name="Backlinks">Pages whose prose links here or uses a fact from here, and that no group names; by kind, then title.</param>
/// <param name="Related">Pages with something in common that no group names, best first, at most six.</param>
public sealed record PageRelations(
    ImmutableArray<RelationGroup> Groups, ImmutableArray<Page> Backlinks, ImmutableArray<RelatedPage> Related)
{
    public static PageRelations None { get; } = new([], [], []);
}

/// <summary>All pages that stand in one relation to a page.</summary>
public sealed record RelationGroup(RelationKind Kind, bool IsInverse, ImmutableArray<Page> Pages)
{
    public string Label => IsInverse ? Kind.InverseLabel : Kind.Label;
}

/// <summary>A page with something in common, and what: "shares the tags family and dialect".</summary>
public sealed record RelatedPage(Page Page, string Reason);
