using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking.Rules;

/// <summary>A link to this site leads to a page, to a file of it, or to an address that the build makes.</summary>
internal sealed class BrokenLink : IContentRule
{
    private const string Assets = "/assets/";
    private const string Xref = "xref:";

    public Rule Rule { get; } = new("broken-link", Severity.Error, "Every link to this site leads somewhere.");

    public void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        var known = new KnownAddresses(catalog);
        foreach (var page in catalog.Pages)
        {
            foreach (var link in page.Body.Links)
            {
                if (link.Target.Length == 0)
                {
                    diagnostics.Add(new Diagnostic(Rule, link.Span, "this link has no address") { Help = "write the address between the parentheses, or take the link out" });
                    continue;
                }

                var target = LinkTarget.Of(catalog, page, link.Target);
                var isBroken = target.Sort == LinkSort.Missing
                    || (target.Sort == LinkSort.SitePath && !known.Contains(target.Address));
                if (isBroken)
                {
                    diagnostics.Add(Broken(new Diagnostic(Rule, link.Span, MessageOf(target)), target, known));
                }
            }
        }
    }

    private static string MessageOf(LinkTarget target) => target switch
    {
        { Sort: LinkSort.Missing, Address: ['x', 'r', 'e', 'f', ':', .. var slug] } => $"no page has the slug `{slug}`",
        { Sort: LinkSort.Missing } => $"there is no file `{target.Address}`",
        { Address: var path } when path.StartsWith(Assets, StringComparison.Ordinal) => $"there is no file `input{path}`",
        _ => $"nothing on this site has the address `{target.Address}`",
    };

    private static Diagnostic Broken(Diagnostic diagnostic, LinkTarget target, KnownAddresses known)
    {
        var (address, suffix) = (target.Address, target.Suffix);
        if (target.Sort == LinkSort.SitePath && known.MissesSlash(address))
        {
            return diagnostic with
            {
                Help = $"the address of a page ends with a slash: `{address}/`",
                Edits = [new Edit(diagnostic.Span, $"{address}/{suffix}")],
            };
        }

        if (target.Sort == LinkSort.SitePath && known.NearestAddress(address) is { } near)
        {
            return Suggested(diagnostic, "there is a similar address", near, suffix);
        }

        if (address.StartsWith(Assets, StringComparison.Ordinal))
        {
            return diagnostic with { Help = "put the file there, or take the link out" };
        }

        return known.NearestPage(address) is { } page
            ? Suggested(diagnostic, $"there is {Words.WithArticle(page.Kind.Singular)} with a similar name",
                address.StartsWith(Xref, StringComparison.Ordinal) ? Xref + page.Slug : page.Url, suffix)
            : diagnostic with { Help = "link to a page by its address, by its file, or by `xref:` and its slug; where there is no such page yet, leave the words without a link" };
    }

    private static Diagnostic Suggested(Diagnostic diagnostic, string what, string address, string suffix) => diagnostic with
    {
        Help = $"{what}: `{address}`",
        Edits = [new Edit(diagnostic.Span, address + suffix, IsSafe: false)],
    };

    /// <summary>Every address of the site that is no page's own, those that moved, and what is near to a wrong one.</summary>
    private sealed class KnownAddresses(Catalog catalog)
    {
        private readonly GeneratedAddresses _generated = GeneratedAddresses.Of(catalog);
        private readonly HashSet<string> _assets = new(catalog.Assets.Concat(catalog.RefusedAssets), StringComparer.Ordinal);

        // These are reported by a rule of their own.
        private readonly HashSet<string> _moved = new(
            catalog.Pages.SelectMany(page => page.RedirectFrom).Select(redirect => redirect.From), StringComparer.Ordinal);

        private NearestNames? _addresses;
        private PageSuggestion? _pages;

        public bool Contains(string address) =>
            _generated.IsMade(address) || _assets.Contains(address) || _moved.Contains(address);

        public bool MissesSlash(string address) =>
            !address.EndsWith('/') && (catalog.PageAt($"{address}/") is not null || _generated.IsMade($"{address}/"));

        public string? NearestAddress(string address)
        {
            _addresses ??= new NearestNames(
                catalog.Pages.Select(page => page.Url).Concat(catalog.Assets).Concat(_generated.Made));
            return _addresses.Of(address);
        }

        public Page? NearestPage(string address)
        {
            _pages ??= new PageSuggestion(catalog);
            return _pages.Of(address.StartsWith(Xref, StringComparison.Ordinal) ? address[Xref.Length..] : address);
        }
    }
}
