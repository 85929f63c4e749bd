using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking.Rules;

/// <summary>A figure in prose says who said it, like every other figure of the site.</summary>
internal sealed class UnsourcedFigureInProse : IContentRule
{
    public Rule Rule { get; } = new("unsourced-figure-in-prose", Severity.Warning, "A sentence with a figure names its source.");

    public void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        // Plain pages speak of the site itself: how to contribute, what the marks mean.
        foreach (var sentence in catalog.Pages.Where(page => page.Kind.HasSlugs).SelectMany(page => page.Body.UncitedFigures))
        {
            diagnostics.Add(new Diagnostic(Rule, sentence, "this sentence has a figure and names no source")
            {
                Help = "end it with a citation, `[@source-id]`, or write the figure as a fact, `[fact:id]`",
            });
        }
    }
}
