using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking.Rules;

/// <summary>A slug names one page: relations name pages by slug alone, over all kinds.</summary>
internal sealed class DuplicateSlug : IContentRule
{
    public Rule Rule { get; } = new("duplicate-slug", Severity.Error, "Every page has a slug of its own, over all kinds.");

    public void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        foreach (var page in catalog.Pages.Where(page => page.Kind.HasSlugs))
        {
            // Two files whose names differ by case alone have been told of as such.
            if (catalog.PageOf(page.Slug) is { } first && !ReferenceEquals(first, page)
                && !page.Source.Path.Equals(first.Source.Path, StringComparison.OrdinalIgnoreCase))
            {
                diagnostics.Add(new Diagnostic(Rule, PlaceOf.TopOf(page), $"two pages have the slug `{page.Slug}`")
                {
                    Label = "this file …",
                    Related = [new RelatedPlace(PlaceOf.TopOf(first), "… and this one")],
                    Help = $"give the newer file another name, for example `{page.Slug}-{page.Kind.Id}.md`",
                });
            }
        }
    }
}
