using System.Globalization;
using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking.Rules;

/// <summary>A link leads where a page stands now, not where it once stood: readers need no detour.</summary>
internal sealed class MovedLink : IContentRule
{
    public Rule Rule { get; } = new("moved-link", Severity.Error, "Links lead where pages stand now.");

    public void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        var moved = new Dictionary<string, (Redirect Redirect, Page Page)>(StringComparer.Ordinal);
        foreach (var page in catalog.Pages)
        {
            foreach (var redirect in page.RedirectFrom)
            {
                moved.TryAdd(redirect.From, (redirect, page));
            }
        }

        if (moved.Count == 0)
        {
            return;
        }

        foreach (var page in catalog.Pages)
        {
            foreach (var link in page.Body.Links)
            {
                var target = LinkTarget.Of(catalog, page, link.Target);
                if (target.Sort == LinkSort.SitePath && moved.TryGetValue(target.Address, out var found))
                {
                    diagnostics.Add(Moved(link.Span, target, found.Redirect, found.Page));
                }
            }
        }
    }

    private Diagnostic Moved(SourceSpan span, LinkTarget target, Redirect redirect, Page page)
    {
        var day = redirect.On is { } on ? $" on {on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "";
        var (fate, label) = redirect.Reason switch
        {
            "merged" => ("was merged into another", $"merged{day} into {page.Url}"),
            "deleted" => ("was deleted", $"deleted{day}; {page.Url} stands in its place"),
            _ => ("has moved", $"moved{day} to {page.Url}"),
        };
        return new Diagnostic(Rule, span, $"link to a page that {fate}")
        {
            Label = label,
            Help = "link to the new address",
            Edits = [new Edit(span, page.Url + target.Suffix, IsSafe: redirect.Reason != "deleted")],
        };
    }
}
