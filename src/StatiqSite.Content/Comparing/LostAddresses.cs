using System.Collections.Immutable;
using StatiqSite.Content.Checking;
using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Comparing;

/// <summary>Reports every address of a page, or one that led to a page, at which there is nothing any more.</summary>
internal sealed class LostAddresses(Site before, Site after)
{
    private const int MostLinks = 5;

    private readonly HashSet<string> _kept = new(
        after.Pages.Select(page => page.Url)
            .Concat(new RedirectMap(after.Catalog).Steps.Select(step => step.From))
            .Concat(new GeneratedAddresses(after.Catalog).Addresses),
        StringComparer.Ordinal);

    public void Report(DiagnosticBag diagnostics)
    {
        foreach (var page in before.Pages.Where(page => !_kept.Contains(page.Url)))
        {
            diagnostics.Add(after.Catalog.PageAt(page.Url) is { KeptOutBy: { } reason } ? KeptOut(page, reason) : Gone(page));
        }

        var published = before.Pages.Select(page => page.Url).ToHashSet(StringComparer.Ordinal);
        foreach (var step in new RedirectMap(before.Catalog).Steps.Where(step => !_kept.Contains(step.From) && !published.Contains(step.From)))
        {
            diagnostics.Add(NoLongerLed(step));
        }
    }

    private Diagnostic Gone(Page page) => new(ComparingRules.LostAddress, PagePair.TopOf(page), $"`{page.Url}` is gone, and nothing leads on from it")
    {
        Label = "this page was published",
        Help = $"`mv` and `rm --redirect` leave a redirect; by hand, give the page that takes its place `redirect_from: [{page.Url}]`",
        Related = LinksTo(page.Url),
    };

    private Diagnostic KeptOut(Page page, Reference reason) => new(
        ComparingRules.LostAddress, reason.Span, $"`{page.Url}` was published, and `{reason.Id}` takes it away")
    {
        Help = $"let it stay, or give the page that takes its place `redirect_from: [{page.Url}]`",
        Related = LinksTo(page.Url),
    };

    private Diagnostic NoLongerLed(RedirectMap.Step step)
    {
        var page = after.Catalog.PageAt(step.To) ?? step.Page;
        return new(ComparingRules.LostAddress, PagePair.TopOf(page), $"`{step.From}` led to `{step.To}`, and leads nowhere now")
        {
            Help = $"keep `{step.From}` in `redirect_from`: an address that was published once is never free again",
            Related = LinksTo(step.From),
        };
    }

    private ImmutableArray<RelatedPlace> LinksTo(string address) =>
    [
        .. after.Catalog.Pages
            .SelectMany(page => page.Body.Links.Where(link => Names(page, link.Target, address)), (_, link) => new RelatedPlace(link.Span, "still linked here"))
            .Take(MostLinks),
    ];

    // By its file a page cannot be found any more: `input/series/glory.md` was `/series/glory/`.
    private bool Names(Page page, string written, string address)
    {
        var target = LinkTarget.Of(after.Catalog, page, written);
        return target.Sort switch
        {
            LinkSort.SitePath or LinkSort.Page => target.Address == address,
            LinkSort.Missing => before.Catalog.PageAt(address) is { } old
                && (target.Address == old.Source.Path || target.Address.Equals($"xref:{old.Slug}", StringComparison.OrdinalIgnoreCase)),
            _ => false,
        };
    }
}
