using System.Collections.Immutable;
using StatiqSite.Content.Checking;
using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Comparing;

/// <summary>Reports headings and facts whose address on their page is gone.</summary>
/// <remarks>A server cannot lead on from a place within a page, so a renamed one has to keep its name. One that is gone and that no page names is told as a change, not as a fault: whether anybody else names it cannot be seen from here.</remarks>
internal sealed class LostAnchors
{
    private readonly Site _before;
    private readonly ILookup<(Page Page, string Id), SourceSpan> _links;

    public LostAnchors(Site before, Site after)
    {
        _before = before;
        _links = after.Catalog.Pages
            .SelectMany(page => page.Body.Links
                .Where(link => link.Target.Contains('#', StringComparison.Ordinal))
                .Select(link => (Target: LinkTarget.Of(after.Catalog, page, link.Target), link.Span)))
            .Where(link => link.Target is { Page: not null, Fragment.Length: > 0 })
            .ToLookup(link => (link.Target.Page!, link.Target.Fragment), link => link.Span);
    }

    public void Report(IEnumerable<PagePair> pairs, DiagnosticBag diagnostics)
    {
        var published = _before.Pages.ToHashSet<Page>(ReferenceEqualityComparer.Instance);
        foreach (var (before, after) in pairs)
        {
            if (before is not null && after is not null && published.Contains(before))
            {
                Report(before, after, diagnostics);
            }
        }
    }

    private void Report(Page before, Page after, DiagnosticBag diagnostics)
    {
        var kept = Mentions.AnchorsOf(after).ToHashSet(StringComparer.Ordinal);
        var successors = new Successors(before, after);
        foreach (var heading in before.Body.Headings.Where(heading => !kept.Contains(heading.Id)))
        {
            var heir = successors.Of(heading);
            Report(after, heading.Id, $"the heading \"{heading.Text}\"", heir is null ? null : new Heir(heir.Span, $"\"{heir.Text}\"", $"write `{{#{heading.Id}}}` behind the new heading"), diagnostics);
        }

        foreach (var fact in before.OwnFacts.Where(fact => !kept.Contains(fact.Id)))
        {
            var heir = successors.Of(fact);
            Report(after, fact.Id, $"the fact `{fact.Id}`", heir is null ? null : new Heir(heir.Span, $"`{heir.Id}`", $"write `id: {fact.Id}` again"), diagnostics);
        }

        var named = before.Body.Headings.Select(heading => heading.Id).Concat(before.OwnFacts.Select(fact => fact.Id));
        foreach (var id in before.Body.Ids.Where(id => !kept.Contains(id) && !IsFootnote(id)).Except(named, StringComparer.Ordinal))
        {
            Report(after, id, $"the place `#{id}`", heir: null, diagnostics);
        }
    }

    private void Report(Page page, string id, string what, Heir? heir, DiagnosticBag diagnostics)
    {
        var links = _links[(page, id)].ToList();
        ImmutableArray<RelatedPlace> related = [.. links.Take(5).Select(span => new RelatedPlace(span, "still linked here"))];
        if (heir is not null)
        {
            diagnostics.Add(new Diagnostic(ComparingRules.LostAnchor, heir.Span, $"{what} is called {heir.Name} now, and `{page.Url}#{id}` leads to the top of the page")
            {
                Help = $"{heir.Help}: links to it go on working",
                Related = related,
            });
        }
        else if (links.Count > 0)
        {
            diagnostics.Add(new Diagnostic(ComparingRules.LostAnchor, links[0], $"{what} is gone: `{page.Url}#{id}` leads to the top of the page")
            {
                Help = "link to where its matter stands now",
                Related = [.. related.Skip(1)],
            });
        }
    }

    // They are numbered as they come, and nobody else's to link to.
    private static bool IsFootnote(string id) => id.StartsWith("fn-", StringComparison.Ordinal) || id.StartsWith("fnref-", StringComparison.Ordinal);

    /// <summary>What stands in the place of something that is gone, and how it takes over the address.</summary>
    private sealed record Heir(SourceSpan Span, string Name, string Help);
}
