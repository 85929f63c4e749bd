using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking.Rules;

/// <summary>An old address leads to one place: no page has it, and no second page claims it.</summary>
internal sealed class DuplicateRedirect : IContentRule
{
    public Rule Rule { get; } = new("duplicate-redirect", Severity.Error, "An old address leads to one page and is no page's own.");

    public void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        var generated = new GeneratedAddresses(catalog);
        var taken = new Dictionary<string, Redirect>(StringComparer.OrdinalIgnoreCase);
        foreach (var redirect in catalog.Pages.SelectMany(page => page.RedirectFrom))
        {
            if (catalog.PageAt(redirect.From) is { } page)
            {
                diagnostics.Add(new Diagnostic(Rule, redirect.Span, $"`{redirect.From}` is the address of a page, so it cannot lead elsewhere")
                {
                    Related = [new RelatedPlace(PlaceOf.TopOf(page), "this page stands there")],
                    Help = "take the address out of `redirect_from`, or remove the page that stands there",
                });
            }
            else if (generated.Contains(redirect.From))
            {
                diagnostics.Add(new Diagnostic(Rule, redirect.Span, $"`{redirect.From}` is an address that the build makes itself, so it cannot lead elsewhere")
                {
                    Help = "take the address out of `redirect_from`",
                });
            }
            else if (!taken.TryAdd(redirect.From, redirect))
            {
                diagnostics.Add(new Diagnostic(Rule, redirect.Span, $"two pages claim the old address `{redirect.From}`")
                {
                    Label = "again here",
                    Related = [new RelatedPlace(taken[redirect.From].Span, "first here")],
                    Help = "keep it on the page that readers should come to",
                });
            }
        }
    }
}
