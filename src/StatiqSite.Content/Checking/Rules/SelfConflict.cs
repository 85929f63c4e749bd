using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking.Rules;

/// <summary>A fact does not disagree with itself.</summary>
internal sealed class SelfConflict : IContentRule
{
    public Rule Rule { get; } = new("self-conflict", Severity.Error, "No fact is declared to disagree or to be compared with itself.");

    public void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        foreach (var page in catalog.Pages)
        {
            foreach (var fact in page.OwnFacts)
            {
                Check(catalog, page, fact, fact.ConflictsWith, "conflicts_with", diagnostics);
                Check(catalog, page, fact, fact.CompareWith, "compare_with", diagnostics);
            }
        }
    }

    private void Check(
        Catalog catalog, Page page, Fact fact, IEnumerable<FactReference> references, string key, DiagnosticBag diagnostics)
    {
        foreach (var reference in references.Where(reference => ReferenceEquals(catalog.FactOf(page, reference)?.Fact, fact)))
        {
            diagnostics.Add(new Diagnostic(Rule, reference.Span, $"`{key}` of `{fact.Id}` names the fact it stands on")
            {
                Help = "name the other fact, or take the entry out",
            });
        }
    }
}
