using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking.Rules;

/// <summary>A relation names pages of the kinds it is about: a series is produced by an organization, not by a policy.</summary>
internal sealed class WrongKind : IContentRule
{
    public Rule Rule { get; } = new("wrong-kind", Severity.Error, "Every relation names pages of the kinds it is about.");

    public void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        foreach (var page in catalog.Pages)
        {
            foreach (var (kind, target) in page.Relations)
            {
                if (catalog.PageOf(target.Id) is { } named && !Words.MayName(kind, named.Kind))
                {
                    diagnostics.Add(new Diagnostic(Rule, target.Span,
                        $"`{kind.Key}` names {Words.TargetsOf(kind, catalog.Kinds)}, and `{target.Id}` is {Words.WithArticle(named.Kind.Singular)}")
                    {
                        Related = [new RelatedPlace(PlaceOf.TopOf(named), $"{Words.WithArticle(named.Kind.Singular)}, by its folder")],
                        Help = HelpFor(page.Kind, named.Kind),
                    });
                }
            }
        }
    }

    private static string HelpFor(PageKind kind, PageKind named)
    {
        var keys = kind.Schema.Written
            .Where(field => field.Shape is ValueShape.Pages { Kind: { Targets.IsEmpty: false } relation } && Words.MayName(relation, named))
            .Select(field => $"`{field.Name}`")
            .ToList();
        return keys.Count == 0
            ? "use the key that fits the page, or `related` where none does"
            : $"{Words.WithArticle(named.Singular)} is named with {Words.Choice([.. keys, "`related`"])} here; use the one that says what is meant";
    }
}
