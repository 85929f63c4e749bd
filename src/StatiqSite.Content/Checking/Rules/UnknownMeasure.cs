using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking.Rules;

/// <summary>The settings set ages for measures that exist.</summary>
internal sealed class UnknownMeasure : IContentRule
{
    public Rule Rule { get; } = new("unknown-measure", Severity.Warning, "Every measure that the settings name is one that some fact gives.");

    public void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        if (catalog.Settings.StaleAfter.IsEmpty)
        {
            return;
        }

        var measures = catalog.Pages
            .SelectMany(page => page.OwnFacts)
            .Select(fact => fact.Figure?.Measure)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        var names = new NearestNames(measures);
        foreach (var (measure, _, span) in catalog.Settings.StaleAfter.Where(entry => !measures.Contains(entry.Measure)))
        {
            var near = names.Of(measure);
            diagnostics.Add(new Diagnostic(Rule, span, $"no fact gives the measure `{measure}`")
            {
                Help = near is null ? "name a measure as facts do, or take the line out" : $"there is a measure with a similar name: `{near}`",
                Edits = near is null ? [] : [new Edit(span, near)],
            });
        }
    }
}
