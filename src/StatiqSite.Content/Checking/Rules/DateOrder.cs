using StatiqSite.Content.Facts;
using StatiqSite.Content.Kinds;
using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking.Rules;

/// <summary>A policy takes effect after it is issued and is repealed last. Fuzzy dates are let pass unless they are surely wrong.</summary>
internal sealed class DateOrder : IContentRule
{
    public Rule Rule { get; } = new("date-order", Severity.Error, "The dates of a policy stand in the order in which they happen.");

    public void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        foreach (var page in catalog.Pages.Where(page => page.Kind.Id == PolicyKind.Kind.Id))
        {
            Compare(page, PolicyKind.Issued, "issued", PolicyKind.Effective, "takes effect", diagnostics);
            Compare(page, PolicyKind.Effective, "taking effect", PolicyKind.Repealed, "is repealed", diagnostics);
            Compare(page, PolicyKind.Issued, "issued", PolicyKind.Repealed, "is repealed", diagnostics);
        }
    }

    private void Compare(
        Page page, Field<FuzzyDate> first, string firstWords, Field<FuzzyDate> then, string thenWords, DiagnosticBag diagnostics)
    {
        if (page.FrontMatter.TryGet(first, out var early)
            && page.FrontMatter.TryGet(then, out var late)
            && early.Earliest is { } earliest && late.Latest is { } latest
            && latest < earliest)
        {
            diagnostics.Add(new Diagnostic(Rule, page.FrontMatter.SpanOf(then), $"the policy {thenWords} before it is {firstWords}")
            {
                Label = late.Shown,
                Related = [new RelatedPlace(page.FrontMatter.SpanOf(first), early.Shown)],
                Help = "check both dates against the source",
            });
        }
    }
}
