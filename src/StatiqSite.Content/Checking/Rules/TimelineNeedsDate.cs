using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking.Rules;

/// <summary>What stands on the timeline has a date to stand at.</summary>
internal sealed class TimelineNeedsDate : IContentRule
{
    public Rule Rule { get; } = new("timeline-needs-date", Severity.Error, "A fact on the timeline has a date.");

    public void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        foreach (var fact in catalog.Pages.SelectMany(page => page.OwnFacts).Where(fact => fact is { OnTimeline: true, AsOf: null }))
        {
            diagnostics.Add(new Diagnostic(Rule, fact.Span, $"the fact `{fact.Id}` is to stand on the timeline and has no date")
            {
                Help = "say in `as_of` when it held, or remove `on_timeline`",
            });
        }
    }
}
