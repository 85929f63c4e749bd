using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking.Rules;

/// <summary>A link into a page ends at a heading, a fact or an event that stands there.</summary>
internal sealed class BrokenAnchor : IContentRule
{
    public Rule Rule { get; } = new("broken-anchor", Severity.Error, "Every link into a page ends at a place that exists.");

    public void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        var anchors = new Dictionary<Page, HashSet<string>>(ReferenceEqualityComparer.Instance);
        foreach (var page in catalog.Pages)
        {
            foreach (var link in page.Body.Links.Where(link => link.Target.Contains('#', StringComparison.Ordinal)))
            {
                var target = LinkTarget.Of(catalog, page, link.Target);
                if (target is { Page: { RedirectTo: null } named, Fragment: { Length: > 0 } wanted } && !AnchorsOf(named).Contains(wanted))
                {
                    diagnostics.Add(Broken(page, link.Target, link.Span, named, wanted, AnchorsOf(named)));
                }
            }
        }

        HashSet<string> AnchorsOf(Page page) => anchors.TryGetValue(page, out var known)
            ? known
            : anchors[page] = new HashSet<string>(Mentions.AnchorsOf(page), StringComparer.Ordinal);
    }

    private Diagnostic Broken(
        Page page, string written, SourceSpan span, Page named, string wanted, HashSet<string> known)
    {
        var place = PlaceOf.Tail(span, written[written.IndexOf('#', StringComparison.Ordinal)..]);
        var diagnostic = new Diagnostic(Rule, place, ReferenceEquals(page, named)
            ? $"this page has no place `#{wanted}`"
            : $"`{named.Url}` has no place `#{wanted}`");

        // Where the source spells the anchor otherwise (escapes, entities), the edit would not know what to replace.
        return new NearestNames(known).Of(wanted) is { } near
            ? diagnostic with
            {
                Help = $"there is a similar place on that page: `#{near}`",
                Edits = place == span && written[0] != '#' ? [] : [new Edit(place, $"#{near}", IsSafe: false)],
            }
            : diagnostic with { Help = "link to a heading, to a fact by its id, or to the page as a whole" };
    }
}
