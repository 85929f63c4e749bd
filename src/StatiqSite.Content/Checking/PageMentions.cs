using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking;

/// <summary>Every page that a page names, and where: by a relation, by a fact, by a link.</summary>
internal static class PageMentions
{
    public static IEnumerable<(Page Page, SourceSpan Span)> Of(Catalog catalog, Page page)
    {
        foreach (var relation in page.Relations)
        {
            if (catalog.PageOf(relation.Target.Id) is { } named)
            {
                yield return (named, relation.Target.Span);
            }
        }

        foreach (var reference in Mentions.FactsOf(page))
        {
            if (catalog.FactOf(page, reference) is { } found)
            {
                yield return (found.Page, reference.Span);
            }
        }

        foreach (var link in page.Body.Links)
        {
            if (LinkTarget.Of(catalog, page, link.Target).Page is { } linked)
            {
                yield return (linked, link.Span);
            }
        }
    }
}
