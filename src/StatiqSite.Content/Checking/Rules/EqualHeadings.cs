using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking.Rules;

/// <summary>A heading's address comes from its words alone, so that it never moves; of two with the same words one needs an address of its own.</summary>
internal sealed class EqualHeadings : IContentRule
{
    public Rule Rule { get; } = new("equal-headings", Severity.Warning, "No two headings of a page ask for one address.");

    public void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        foreach (var page in catalog.Pages)
        {
            foreach (var heading in page.Body.Headings.Where(heading => heading.Wanted != heading.Id))
            {
                // The other one may be no heading: an id behind a paragraph, a footnote.
                var other = page.Body.Headings.FirstOrDefault(other => other.Id == heading.Wanted);
                diagnostics.Add(new Diagnostic(Rule, heading.Span, $"the address `#{heading.Wanted}` is taken on this page")
                {
                    Label = $"has `#{heading.Id}` until then",
                    Related = other is null ? [] : [new RelatedPlace(other.Span, "the other heading")],
                    Help = $"say more in one of the two, or give one an address of its own behind it: `{{#about-{heading.Wanted}}}`",
                    Notes = ["a number would go to another heading as soon as a third one is written above"],
                });
            }
        }
    }
}
