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

        var movedPages = catalog.Pages.Where(page => page.RedirectTo is not null).ToHashSet<Page>(ReferenceEqualityComparer.Instance);
        foreach (var page in catalog.Pages.Where(page => movedPages.Count > 0 && page.RedirectTo is null))
        {
            foreach (var (named, span) in PageMentions.Of(catalog, page).Where(mention => movedPages.Contains(mention.Page)))
            {
                diagnostics.Add(Moved(catalog, page, named, span));
            }
        }

        foreach (var page in catalog.Pages.Where(_ => moved.Count > 0))
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

    /// <summary>A page that itself says where its address leads now.</summary>
    private Diagnostic Moved(Catalog catalog, Page from, Page named, SourceSpan span)
    {
        var target = LinkTarget.Of(catalog, named, named.RedirectTo!.Id);
        var link = from.Body.Links.FirstOrDefault(link => link.Span == span);
        var isRelation = from.Relations.Any(relation => relation.Target.Span == span);
        var diagnostic = new Diagnostic(Rule, span, link is null ? "this names a page that has moved" : "link to a page that has moved")
        {
            Label = $"moved to {target.Address}",
            Related = [new RelatedPlace(named.RedirectTo!.Span, "this says so")],
            Help = link is null ? "name the page it leads to" : "link to the new address",
        };
        if (link is not null && target.Sort != LinkSort.Missing)
        {
            var suffix = LinkTarget.Of(catalog, from, link.Target).Suffix;
            return diagnostic with { Edits = [new Edit(span, target.Address + (suffix.Length > 0 ? suffix : target.Suffix))] };
        }

        return isRelation && target.Page is { Kind.HasSlugs: true } page && !ReferenceEquals(page, from)
            ? diagnostic with { Edits = [new Edit(span, page.Slug, IsSafe: false)] }
            : diagnostic;
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
