using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking.Rules;

/// <summary>A published page does not rest on a draft: the draft is not there when the site is.</summary>
internal sealed class DraftLink : IContentRule
{
    private const string IsDraft = "draft: true";

    public Rule Rule { get; } = new("draft-link", Severity.Error, "A published page names no draft.");

    public void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        if (!catalog.Pages.Any(page => page.IsDraft))
        {
            return;
        }

        foreach (var page in catalog.Pages.Where(page => !page.IsDraft))
        {
            foreach (var (draft, span) in PageMentions.Of(catalog, page).Where(named => named.Page.IsDraft))
            {
                diagnostics.Add(new Diagnostic(Rule, span, draft.KeptOutBy is { Id: not IsDraft }
                    ? $"`{draft.Url}` is kept out of the site, and this page is published"
                    : $"`{draft.Url}` is a draft, and this page is published")
                {
                    Related = [draft.KeptOutBy is { Span.Source: var place } by && !ReferenceEquals(place, draft.Source)
                        ? new RelatedPlace(by.Span, "this keeps it out")
                        : new RelatedPlace(PlaceOf.TopOf(draft), draft.KeptOutBy is { Id: not IsDraft } ? "the page" : "the draft")],
                    Help = $"remove `{draft.KeptOutBy?.Id ?? IsDraft}` there when the page is ready, or name it once it is",
                });
            }
        }
    }
}
