using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking.Rules;

/// <summary>A heading may not take the address of a fact or an event of the same page: links would end at one of the two by chance.</summary>
internal sealed class DuplicateAnchor : IContentRule
{
    public Rule Rule { get; } = new("duplicate-anchor", Severity.Error, "Headings, facts and events of a page have addresses of their own.");

    public void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        var facts = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        foreach (var page in catalog.Pages.Where(page => page.FactEntries.Length + page.Events.Length > 0))
        {
            facts.Clear();
            foreach (var (index, dated) in page.Events.Index())
            {
                facts.TryAdd(page.EventAnchors[index], dated.Span);
            }

            foreach (var fact in page.OwnFacts)
            {
                // Two facts of one id are told by a rule of their own.
                if (!facts.TryAdd(fact.Id, fact.Span) && page.EventAnchors.Contains(fact.Id))
                {
                    diagnostics.Add(Clash(fact.Span, $"the fact `{fact.Id}` has the address of an event of this page", facts[fact.Id], "the event",
                        "give the fact an id that says what it tells"));
                }
            }

            foreach (var heading in page.Body.Headings.Where(heading => facts.ContainsKey(heading.Id)))
            {
                diagnostics.Add(Clash(heading.Span, $"this heading has the address `#{heading.Id}` of a fact of this page", facts[heading.Id], "the fact",
                    $"reword the heading, or give it an address of its own behind it: `{{#about-{heading.Id}}}`"));
            }
        }
    }

    private Diagnostic Clash(SourceSpan span, string message, SourceSpan other, string label, string help) =>
        new(Rule, span, message) { Related = [new RelatedPlace(other, label)], Help = help };
}
