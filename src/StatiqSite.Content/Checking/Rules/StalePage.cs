using StatiqSite.Content.Kinds;
using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking.Rules;

/// <summary>A page is looked at again by the day it names.</summary>
internal sealed class StalePage : IContentRule
{
    public Rule Rule { get; } = new("stale-page", Severity.Warning, "Every page has been looked at again by the day set for it.");

    public void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        var staleness = new Staleness(catalog.Now, []);
        foreach (var page in catalog.Pages.Where(page => !page.IsDraft && staleness.IsOverdue(page)))
        {
            diagnostics.Add(new Diagnostic(Rule, page.FrontMatter.SpanOf(CommonFields.ReviewBy), $"`{page.Slug}` was to be looked at again by {page.ReviewBy!.Value.Shown}")
            {
                Help = "look whether it still holds, then set `updated`, and `review_by` to a later day",
            });
        }
    }
}
