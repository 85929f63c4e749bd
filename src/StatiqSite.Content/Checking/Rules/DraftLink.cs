using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking.Rules;

/// <summary>A published page does not rest on a draft: the draft is not there when the site is.</summary>
internal sealed class DraftLink : IContentRule
{
    public Rule Rule { get; } = new("draft-link", Severity.Error, "A published page names no draft.");

    public void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        if (!catalog.Pages.Any(page => page.IsDraft))
        {
            return;
        }

        foreach (var page in catalog.Pages.Where(page => !page.IsDraft))
        {
            foreach (var (draft, span) in NamedBy(catalog, page).Where(named => named.Page.IsDraft))
            {
                diagnostics.Add(new Diagnostic(Rule, span, $"`{draft.Url}` is a draft, and this page is published")
                {
                    Related = [new RelatedPlace(PlaceOf.TopOf(draft), "the draft")],
                    Help = "remove `draft: true` there when the page is ready, or name it once it is",
                });
            }
        }
    }

    private static IEnumerable<(Page Page, SourceSpan Span)> NamedBy(Catalog catalog, Page page)
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
