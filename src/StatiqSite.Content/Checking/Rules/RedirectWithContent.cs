using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking.Rules;

/// <summary>A page that leads elsewhere is never seen, so nothing that readers need stands on it.</summary>
internal sealed class RedirectWithContent : IContentRule
{
    public Rule Rule { get; } = new("redirect-with-content", Severity.Warning, "A page that leads elsewhere says nothing of its own.");

    public void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        foreach (var page in catalog.Pages)
        {
            if (page.RedirectTo is { } target && (!page.Body.IsEmpty || !page.FactEntries.IsEmpty || !page.Events.IsEmpty))
            {
                diagnostics.Add(new Diagnostic(Rule, target.Span, "the page leads elsewhere, so nobody sees what stands on it")
                {
                    Help = "move its text, facts and events to the page it leads to, or take `redirect_to` out",
                });
            }
        }
    }
}
