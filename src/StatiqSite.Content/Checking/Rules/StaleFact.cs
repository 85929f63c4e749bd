using StatiqSite.Content.Evidence;
using StatiqSite.Content.Facts;
using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking.Rules;

/// <summary>The newest figure of a measure is no older than the settings allow.</summary>
internal sealed class StaleFact : IContentRule
{
    public Rule Rule { get; } = new("stale-fact", Severity.Warning, "The newest figure of a measure is no older than `stale_after` in the settings allows.");

    public void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        foreach (var (page, fact, age, since) in StaleFigures.On(catalog, catalog.Now).Facts.Where(stale => !stale.Page.IsDraft))
        {
            diagnostics.Add(new Diagnostic(
                Rule, fact.ValueSpan.Length > 0 ? fact.ValueSpan : fact.Span, $"the newest `{fact.Figure!.Measure}` of `{page.Slug}`{(fact.Scope is { } scope ? $" ({scope})" : "")} is older than {age.Shown}")
            {
                Label = $"good until {FuzzyDate.OfDay(since).Shown}",
                Help = "add a newer figure with its source; this one stays as it is",
            });
        }
    }
}
