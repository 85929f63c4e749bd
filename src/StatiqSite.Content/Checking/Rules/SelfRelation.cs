using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking.Rules;

/// <summary>A page is not related to itself.</summary>
internal sealed class SelfRelation : IContentRule
{
    public Rule Rule { get; } = new("self-relation", Severity.Error, "No page names itself in a relation.");

    public void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        foreach (var page in catalog.Pages)
        {
            foreach (var (kind, target) in page.Relations)
            {
                if (ReferenceEquals(catalog.PageOf(target.Id), page))
                {
                    diagnostics.Add(new Diagnostic(Rule, target.Span, $"`{kind.Key}` names the page it stands on")
                    {
                        Help = "name another page, or remove the entry",
                    });
                }
            }
        }

        foreach (var tag in catalog.Tags)
        {
            if (tag.Parent is { } parent && parent.Id == tag.Id)
            {
                diagnostics.Add(new Diagnostic(Rule, parent.Span, $"the tag `{tag.Id}` names itself as its parent")
                {
                    Help = "name a broader tag, or remove the key",
                });
            }
        }
    }
}
