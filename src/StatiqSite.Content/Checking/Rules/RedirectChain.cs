using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking.Rules;

/// <summary>An old address leads to the page in one step: each further one costs readers time, and search engines stop following.</summary>
internal sealed class RedirectChain : IContentRule
{
    public Rule Rule { get; } = new("redirect-chain", Severity.Error, "An address that leads elsewhere leads there in one step.");

    public void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        var map = new RedirectMap(catalog);
        foreach (var step in map.Steps)
        {
            var way = map.From(step);

            // A way that comes back to itself is told as a loop.
            if (way.Count > 1 && way.All(other => other.From != way[^1].To))
            {
                diagnostics.Add(Chain(step, way));
            }
        }
    }

    private Diagnostic Chain(RedirectMap.Step step, IReadOnlyList<RedirectMap.Step> way)
    {
        var last = way[^1];
        var diagnostic = new Diagnostic(Rule, step.Span, $"`{step.From}` leads to `{step.To}`, which leads on to `{last.To}`")
        {
            Related = [.. way.Skip(1).Select(other => new RelatedPlace(other.Span, $"this leads to {other.To}"))],
        };

        // Written as a file or by its name, the last step says best how the end is reached; the anchor of the first is kept.
        return step.Written is { } target
            ? diagnostic with
            {
                Help = "lead straight to the last of them",
                Edits = [new Edit(step.Span, target.Fragment.Length > 0 && last.Written is not { Suffix.Length: > 0 } ? last.To + target.Suffix : last.To + last.Written?.Suffix)],
            }
            : diagnostic with
            {
                Help = last.Written is { Page: { } end }
                    ? $"move the old address to `redirect_from` of {end.Source.Path}"
                    : $"give the old address a page of its own with `redirect_to: {last.To}`",
            };
    }
}
