using StatiqSite.Content.Evidence;
using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking.Rules;

/// <summary>What is declared to disagree disagrees: a conflict that a correction has settled is not shown any longer.</summary>
internal sealed class SettledConflict : IContentRule
{
    public Rule Rule { get; } = new("settled-conflict", Severity.Warning, "Figures that are declared to disagree differ.");

    public void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        foreach (var page in catalog.Pages)
        {
            foreach (var fact in page.OwnFacts)
            {
                foreach (var reference in fact.ConflictsWith)
                {
                    // "Over 200" and "over 600" may both be right and disagree all the same: that is for the editor to say.
                    if (catalog.FactOf(page, reference) is var (_, other)
                        && !ReferenceEquals(other, fact)
                        && FigureClashes.HaveOneScope(fact, other)
                        && FigureClashes.AreComparable(catalog, fact, other)
                        && fact.Figure!.TellsTheSameAs(other.Figure!))
                    {
                        diagnostics.Add(Settled(fact, other, reference));
                    }
                }
            }
        }
    }

    private Diagnostic Settled(Fact fact, Fact other, FactReference reference) =>
        new(Rule, reference.Span, $"`{fact.Id}` and `{other.Id}` are declared to disagree and tell the same number")
        {
            Label = $"{fact.Figure!.Shown} and {other.Figure!.Shown}",
            Help = "take the entry out, or write `compare_with` where the two are to be read together",
        };
}
