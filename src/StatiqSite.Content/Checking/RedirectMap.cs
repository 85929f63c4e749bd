using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking;

/// <summary>Every address that leads to another one, and where it leads at last.</summary>
internal sealed class RedirectMap
{
    private readonly Dictionary<string, Step> _steps = new(StringComparer.Ordinal);

    public RedirectMap(Catalog catalog)
    {
        foreach (var page in catalog.Pages.Where(page => !page.IsDraft))
        {
            if (page.RedirectTo is { } written)
            {
                var target = LinkTarget.Of(catalog, page, written.Id);
                _steps.TryAdd(page.Url, new Step(page.Url, target.Address, target, written.Span, page));
            }
        }

        foreach (var page in catalog.Pages.Where(page => !page.IsDraft))
        {
            foreach (var redirect in page.RedirectFrom)
            {
                // An address that a page has cannot lead elsewhere; another rule says so.
                if (catalog.PageAt(redirect.From) is null)
                {
                    _steps.TryAdd(redirect.From, new Step(redirect.From, page.Url, null, redirect.Span, page));
                }
            }
        }
    }

    public IEnumerable<Step> Steps => _steps.Values;

    public Step? At(string address) => _steps.GetValueOrDefault(address);

    /// <summary>The steps from one on, itself first: to the one that leads to no other, or until they come back to one of them.</summary>
    public IReadOnlyList<Step> From(Step first)
    {
        var way = new List<Step> { first };
        var seen = new HashSet<string>(StringComparer.Ordinal) { first.From };
        for (var next = At(first.To); next is not null && seen.Add(next.From); next = At(next.To))
        {
            way.Add(next);
        }

        return way;
    }

    /// <summary>One address that leads to another.</summary>
    /// <param name="Written">Where a page's <c>redirect_to</c> leads; null: the page claims an old address.</param>
    /// <param name="Span">Where it is said.</param>
    internal sealed record Step(string From, string To, LinkTarget? Written, SourceSpan Span, Page Page);
}
