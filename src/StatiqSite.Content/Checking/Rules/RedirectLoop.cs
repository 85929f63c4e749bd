using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking.Rules;

/// <summary>Addresses that lead to one another lead nowhere: a browser gives up.</summary>
internal sealed class RedirectLoop : IContentRule
{
    public Rule Rule { get; } = new("redirect-loop", Severity.Error, "No address leads back to itself.");

    public void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        var map = new RedirectMap(catalog);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in map.Steps.OrderBy(step => step.Span.Source.Path, StringComparer.Ordinal).ThenBy(step => step.Span.Start))
        {
            var way = map.From(step);
            if (way[^1].To == step.From && told.Add(step.From))
            {
                told.UnionWith(way.Select(other => other.From));
                diagnostics.Add(new Diagnostic(Rule, step.Span, way.Count == 1
                    ? $"`{step.From}` leads to itself"
                    : $"`{step.From}` leads back to itself, by way of {Words.List([.. way.Skip(1).Select(other => $"`{other.From}`")])}")
                {
                    Related = [.. way.Skip(1).Select(other => new RelatedPlace(other.Span, $"this leads to {other.To}"))],
                    Help = "let one of them be a page, or lead to one",
                });
            }
        }
    }
}
