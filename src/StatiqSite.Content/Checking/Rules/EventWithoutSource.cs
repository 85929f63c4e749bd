using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking.Rules;

/// <summary>An event rests on a source, or on a fact that does.</summary>
internal sealed class EventWithoutSource : IContentRule
{
    public Rule Rule { get; } = new("event-without-source", Severity.Error, "Every event rests on a source or a fact.");

    public void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        foreach (var dated in catalog.Pages.SelectMany(page => page.Events).Where(dated => dated is { Source: null, Fact: null }))
        {
            diagnostics.Add(new Diagnostic(Rule, dated.Span, $"the event `{dated.Label}` names neither a source nor a fact")
            {
                Help = "add `source` with a record's id, or `fact` with the id of a fact of this page",
            });
        }
    }
}
