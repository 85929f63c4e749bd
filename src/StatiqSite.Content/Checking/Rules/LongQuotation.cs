using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking.Rules;

/// <summary>Facts are free, wording is not: a quotation stays short, whether it stands in quotation marks or in a block of its own.</summary>
internal sealed class LongQuotation : IContentRule
{
    public Rule Rule { get; } = new("long-quotation", Severity.Error, "A quotation stays under 15 words.");

    public void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        foreach (var page in catalog.Pages)
        {
            foreach (var (span, words) in page.Body.LongQuotations)
            {
                diagnostics.Add(new Diagnostic(Rule, span, $"this quotation has {words} words")
                {
                    Label = "fewer than 15 may be taken over",
                    Help = "tell in your own words what it says, and quote only what depends on its wording",
                });
            }
        }
    }
}
