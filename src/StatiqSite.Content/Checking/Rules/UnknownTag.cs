using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking.Rules;

/// <summary>Tags come from one vocabulary, so that one thing is not filed under three words.</summary>
internal sealed class UnknownTag : IContentRule
{
    public Rule Rule { get; } = new("unknown-tag", Severity.Error, "Every tag stands in the vocabulary.");

    public void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        var words = new TagWords(catalog);
        var nearest = new NearestNames(catalog.Tags.Select(tag => tag.Id));
        foreach (var written in catalog.Pages.SelectMany(page => page.Tags))
        {
            if (catalog.TagOf(written.Id) is null && words.Meant(written.Id) is null)
            {
                diagnostics.Add(Unknown(catalog, nearest, written, isMendable: true) with
                {
                    Notes = ["a new tag is added to `input/_data/tags.yml` in the same pull request"],
                });
            }
        }

        foreach (var parent in catalog.Tags.Select(tag => tag.Parent).OfType<Reference>())
        {
            if (catalog.TagOf(parent.Id) is null)
            {
                diagnostics.Add(Unknown(catalog, nearest, parent, isMendable: false));
            }
        }
    }

    private Diagnostic Unknown(Catalog catalog, NearestNames nearest, Reference written, bool isMendable)
    {
        var diagnostic = new Diagnostic(Rule, written.Span, $"`{written.Id}` is not in the tag vocabulary");
        return nearest.Of(written.Id) is { } id && catalog.TagOf(id) is { } tag
            ? diagnostic with
            {
                Help = $"there is a tag with a similar name: `{id}`{(tag.TitleZh is null ? "" : $" ({tag.TitleZh})")}",
                Edits = [new Edit(written.Span, id, isMendable)],
            }
            : diagnostic with { Help = isMendable ? "use a tag of the vocabulary, or add this one to it" : "name a tag of the vocabulary, or remove the key" };
    }
}
