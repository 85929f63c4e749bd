using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking.Rules;

/// <summary>What leads elsewhere leads to something that is published, down to the place on the page.</summary>
internal sealed class DeadRedirect : IContentRule
{
    private const string Help = "lead to a page by its address, by its file, or by `xref:` and its name";

    public Rule Rule { get; } = new("dead-redirect", Severity.Error, "What leads elsewhere leads to something that is there.");

    public void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        var map = new RedirectMap(catalog);
        var generated = GeneratedAddresses.Of(catalog);
        var suggestion = new PageSuggestion(catalog);
        foreach (var step in map.Steps)
        {
            if (step.Written is not { } target || map.At(step.To) is not null)
            {
                continue;
            }

            switch (target)
            {
                case { Sort: LinkSort.Missing }:
                case { Sort: LinkSort.SitePath } when !generated.IsMade(target.Address) && !catalog.Assets.Contains(target.Address) && !catalog.RefusedAssets.Contains(target.Address):
                    diagnostics.Add(Dead(step, target, suggestion));
                    break;
                case { Page: { IsDraft: true } draft }:
                    diagnostics.Add(new Diagnostic(Rule, step.Span, $"this leads to `{draft.Url}`, which is kept out of the site")
                    {
                        Related = draft.KeptOutBy is { } by ? [new RelatedPlace(by.Span, "this keeps it out")] : [],
                        Help = "publish that page, or lead to another one",
                    });
                    break;
                case { Page: { } page, Fragment: { Length: > 0 } wanted } when !Mentions.AnchorsOf(page).Contains(wanted):
                    diagnostics.Add(new Diagnostic(Rule, step.Span, $"this leads to `#{wanted}`, and `{page.Url}` has no such place")
                    {
                        Help = "lead to a heading, to a fact by its id, or to the page as a whole",
                    });
                    break;
            }
        }
    }

    private Diagnostic Dead(RedirectMap.Step step, LinkTarget target, PageSuggestion suggestion)
    {
        var name = target.Address.StartsWith("xref:", StringComparison.Ordinal) ? target.Address["xref:".Length..] : target.Address;
        var diagnostic = new Diagnostic(Rule, step.Span, target.Sort == LinkSort.SitePath
            ? $"this leads to `{target.Address}`, and nothing on this site has that address"
            : name.Length < target.Address.Length ? $"this leads to the page `{name}`, and there is none"
            : $"this leads to the file `{target.Address}`, and there is none");
        return suggestion.Of(name) is { } near && !ReferenceEquals(near, step.Page)
            ? diagnostic with { Help = PageSuggestion.Help(near), Edits = [new Edit(step.Span, near.Url + target.Suffix, IsSafe: false)] }
            : diagnostic with { Help = Help };
    }
}
