using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking.Rules;

/// <summary>A fact's id is its address on the page, so a page has it once.</summary>
internal sealed class DuplicateFact : IContentRule
{
    public Rule Rule { get; } = new("duplicate-fact", Severity.Error, "Every fact has an id of its own on its page.");

    public void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        var seen = new Dictionary<string, Fact>(StringComparer.Ordinal);
        foreach (var page in catalog.Pages)
        {
            seen.Clear();
            foreach (var fact in page.OwnFacts.Where(fact => !seen.TryAdd(fact.Id, fact)))
            {
                diagnostics.Add(new Diagnostic(Rule, fact.Span, $"two facts of this page have the id `{fact.Id}`")
                {
                    Label = "again here",
                    Related = [new RelatedPlace(seen[fact.Id].Span, "first here")],
                    Help = "give the newer fact another id: the older one may be linked from elsewhere",
                });
            }
        }
    }
}
