using System.Collections.Immutable;
using StatiqSite.Content.Checking;
using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Comparing;

/// <summary>Reports every address of a page, or one that led to a page, at which there is nothing any more.</summary>
internal sealed class LostAddresses(Site before, Site after)
{
    private const int MostLinks = 5;
    private const string Xref = "xref:";

    private readonly HashSet<string> _kept = new(
        after.Pages.Select(page => page.Url)
            .Concat(new RedirectMap(after.Catalog).Steps.Select(step => step.From))
            .Concat(GeneratedAddresses.Of(after.Catalog).Made),
        StringComparer.Ordinal);

    // Few changes take an address away; one that takes thousands asks for each of them.
    private readonly Lazy<ILookup<string, SourceSpan>> _links = new(() => LinksOf(before.Catalog, after.Catalog));

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

        foreach (var (what, url, span) in RecordsOf(before).Where(record => !_kept.Contains(record.Url)))
        {
            diagnostics.Add(new Diagnostic(ComparingRules.LostAddress, span, $"`{url}` is gone, and nothing leads on from it")
            {
                Label = $"this {what} had a page",
                Help = $"let a page `input{url.TrimEnd('/')}.md` lead on, with one key: `redirect_to:` and the address of the {what} that takes its place",
                Related = LinksTo(url),
            });
        }
    }

    /// <summary>The pages that the build made of tags and sources, for those that are no longer known: one that only nobody uses any more is told by another rule.</summary>
    private static IEnumerable<(string What, string Url, SourceSpan Span)> RecordsOf(Site site) =>
    [
        .. site.Catalog.Tags.Where(tag => !site.Taxonomy.Of(tag).Pages.IsEmpty).Select(tag => ("tag", tag.Url, tag.Span)),
        .. site.Catalog.Sources.Where(source => site.SourceUses.Of(source).IsUsed).Select(source => ("source", source.PageUrl, source.Span)),
    ];

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
        [.. _links.Value[address].Take(MostLinks).Select(span => new RelatedPlace(span, "still linked here"))];

    /// <summary>The links of the later state, by the address they lead to or led to.</summary>
    private static ILookup<string, SourceSpan> LinksOf(Catalog before, Catalog after) => after.Pages
        .SelectMany(page => page.Body.Links, (page, link) => (Address: AddressOf(LinkTarget.Of(after, page, link.Target), before), link.Span))
        .Where(link => link.Address is not null)
        .ToLookup(link => link.Address ?? "", link => link.Span, StringComparer.Ordinal);

    // By its file or its name a page cannot be found any more: `input/series/glory.md` was `/series/glory/`.
    private static string? AddressOf(LinkTarget target, Catalog before) => target.Sort switch
    {
        LinkSort.SitePath or LinkSort.Page => target.Address,
        LinkSort.Missing when target.Address.StartsWith(Xref, StringComparison.Ordinal) => before.PageOfXref(Uri.UnescapeDataString(target.Address[Xref.Length..]))?.Url,
        LinkSort.Missing => before.PageOfFile(target.Address)?.Url,
        _ => null,
    };
}
