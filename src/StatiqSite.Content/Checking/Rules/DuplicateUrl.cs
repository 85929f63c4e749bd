using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking.Rules;

/// <summary>Two pages may not claim one address: the later would silently replace the earlier.</summary>
internal sealed class DuplicateUrl : IContentRule
{
    public Rule Rule { get; } = new("duplicate-url", Severity.Error, "Every page has an address of its own.");

    public void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        var generated = GeneratedAddresses.Of(catalog);

        // Case aside: on Windows and macOS the two files would be one.
        var taken = new Dictionary<string, Page>(StringComparer.OrdinalIgnoreCase);
        foreach (var page in catalog.Pages)
        {
            if (!taken.TryAdd(page.Url, page))
            {
                // Two pages of one slug have been told of as such.
                var first = taken[page.Url];
                if (!page.Kind.HasSlugs || page.Slug != first.Slug)
                {
                    diagnostics.Add(TakenByPage(page, first));
                }
            }
            else if (generated.Contains(page.Url) && !generated.MayBeWritten(page.Url))
            {
                diagnostics.Add(new Diagnostic(Rule, PlaceOf.TopOf(page), $"the address `{page.Url}` is one that the build makes itself")
                {
                    Help = "give the file another name",
                });
            }
        }
    }

    private Diagnostic TakenByPage(Page page, Page first) =>
        new(Rule, PlaceOf.TopOf(page), $"two pages have the address `{page.Url}`")
        {
            Label = "this file …",
            Related = [new RelatedPlace(PlaceOf.TopOf(first), "… and this one")],
            Notes = first.Url == page.Url ? [] : [$"the other is written `{first.Url}`; on Windows and macOS the two would be one file"],
            Help = "give one of the two files another name",
        };
}
