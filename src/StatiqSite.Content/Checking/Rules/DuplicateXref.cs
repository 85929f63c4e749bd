using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking.Rules;

/// <summary>A name behind <c>xref:</c> is that of one page: of its file, or what it calls itself.</summary>
internal sealed class DuplicateXref : IContentRule
{
    public Rule Rule { get; } = new("duplicate-xref", Severity.Error, "Every name behind `xref:` is that of one page.");

    public void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        foreach (var page in catalog.Pages)
        {
            if (page.Xref is { } xref && catalog.PageOfXref(xref.Id) is { } first && !ReferenceEquals(first, page))
            {
                diagnostics.Add(new Diagnostic(Rule, xref.Span, $"`xref:{xref.Id}` already means another page")
                {
                    Related = [first.Xref is { } other && other.Id.Equals(xref.Id, StringComparison.OrdinalIgnoreCase)
                        ? new RelatedPlace(other.Span, "this one has it first")
                        : new RelatedPlace(PlaceOf.TopOf(first), "the name of this file")],
                    Help = "choose a name that no other page has, whatever the case of its letters",
                });
            }
        }
    }
}
