using StatiqSite.Content.Evidence;
using StatiqSite.Content.Kinds;
using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking.Rules;

/// <summary>What a policy states of itself is what its dates say on the build's day.</summary>
internal sealed class PolicyStatus : IContentRule
{
    public Rule Rule { get; } = new("policy-status", Severity.Warning, "The status of a policy agrees with its dates.");

    public void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        var states = PolicyCourse.On(catalog, catalog.Now);
        foreach (var page in catalog.Pages.Where(page => page.Kind == PolicyKind.Kind))
        {
            if (states.Of(page) is { Contradiction: { } why } state && page.FrontMatter.TryGet(PolicyKind.Status, out var stated))
            {
                var span = page.FrontMatter.SpanOf(PolicyKind.Status);
                diagnostics.Add(new Diagnostic(Rule, span, $"the policy is said to be {stated.Replace('-', ' ')}, but {why}")
                {
                    Label = $"shown as: {state.Words}",
                    Help = $"write `status: {state.Id}`, or check the date against its source",
                    Edits = [new Edit(span, state.Id, IsSafe: false)],
                });
            }
        }
    }
}
