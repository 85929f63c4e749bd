using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking.Rules;

/// <summary>An old address leads to one place: no page has it, and no second page claims it.</summary>
internal sealed class DuplicateRedirect : IContentRule
{
    public Rule Rule { get; } = new("duplicate-redirect", Severity.Error, "An old address leads to one page and is no page's own.");

    public void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        var generated = GeneratedAddresses.Of(catalog);
        var taken = new Dictionary<string, Redirect>(StringComparer.OrdinalIgnoreCase);

        // Case aside: on Windows and macOS the two files would be one.
        var pages = catalog.Pages.DistinctBy(page => page.Url, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(page => page.Url, StringComparer.OrdinalIgnoreCase);
        foreach (var redirect in catalog.Pages.SelectMany(page => page.RedirectFrom))
        {
            if (pages.TryGetValue(AddressOf(redirect.From), out var page))
            {
                diagnostics.Add(new Diagnostic(Rule, redirect.Span, $"`{redirect.From}` is the address of a page, so it cannot lead elsewhere")
                {
                    Related = [new RelatedPlace(PlaceOf.TopOf(page), "this page stands there")],
                    Help = "take the address out of `redirect_from`, or remove the page that stands there",
                });
            }
            else if (generated.Contains(AddressOf(redirect.From).ToLowerInvariant()))
            {
                diagnostics.Add(new Diagnostic(Rule, redirect.Span, $"`{redirect.From}` is an address that the build makes itself, so it cannot lead elsewhere")
                {
                    Help = "take the address out of `redirect_from`",
                });
            }
            else if (!taken.TryAdd(AddressOf(redirect.From), redirect))
            {
                diagnostics.Add(new Diagnostic(Rule, redirect.Span, $"two pages claim the old address `{redirect.From}`")
                {
                    Label = "again here",
                    Related = [new RelatedPlace(taken[AddressOf(redirect.From)].Span, "first here")],
                    Help = "keep it on the page that readers should come to",
                });
            }
        }
    }
    /// <summary>The address of the file: <c>/old/index.html</c> is what stands at <c>/old/</c>.</summary>
    private static string AddressOf(string path) =>
        path.EndsWith("/index.html", StringComparison.OrdinalIgnoreCase) ? path[..^"index.html".Length] : path;
}
