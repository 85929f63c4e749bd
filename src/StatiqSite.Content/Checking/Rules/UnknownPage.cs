using System.Collections.Immutable;
using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking.Rules;

/// <summary>A relation names a page that exists.</summary>
internal sealed class UnknownPage : IContentRule
{
    public Rule Rule { get; } = new("unknown-page", Severity.Error, "Every page that a relation names exists.");

    public void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        var suggestion = new PageSuggestion(catalog);
        foreach (var page in catalog.Pages)
        {
            foreach (var relation in page.Relations.Where(relation => catalog.PageOf(relation.Target.Id) is null))
            {
                diagnostics.Add(Unknown(page, relation, catalog.Kinds, suggestion));
            }
        }
    }

    private static string HelpFor(RelationKind kind, ImmutableArray<PageKind> kinds, string slug) =>
        kinds.FirstOrDefault(known => kind.Targets is [var only] && known.Id == only) is { } home && Slug.IsSound(slug)
            ? $"write the page, `input/{home.Folder}/{slug}.md`, or remove the name"
            : "name a page that exists, or remove the name";

    private Diagnostic Unknown(
        Page page, RelationLink relation, ImmutableArray<PageKind> kinds, PageSuggestion suggestion)
    {
        var (kind, target) = relation;
        var diagnostic = new Diagnostic(Rule, target.Span, $"no page has the slug `{target.Id}`")
        {
            Notes = [$"`{kind.Key}` names {Words.TargetsOf(kind, kinds)} by the name of its file"],
        };

        return suggestion.Of(target.Id) is { } meant && Words.MayName(kind, meant.Kind) && !ReferenceEquals(meant, page)
            ? diagnostic with { Help = PageSuggestion.Help(meant), Edits = [new Edit(target.Span, meant.Slug, IsSafe: false)] }
            : diagnostic with { Help = HelpFor(kind, kinds, target.Id) };
    }
}
