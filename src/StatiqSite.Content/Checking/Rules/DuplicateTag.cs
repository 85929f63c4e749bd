using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking.Rules;

/// <summary>A tag's id and its synonyms each stand for one tag.</summary>
internal sealed class DuplicateTag : IContentRule
{
    public Rule Rule { get; } = new("duplicate-tag", Severity.Error, "Every tag has an id and synonyms of its own.");

    public void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        foreach (var tag in catalog.Tags)
        {
            if (catalog.TagOf(tag.Id) is { } first && !ReferenceEquals(first, tag))
            {
                diagnostics.Add(new Diagnostic(Rule, tag.Span, $"two tags have the id `{tag.Id}`")
                {
                    Label = "again here",
                    Related = [new RelatedPlace(first.Span, "first here")],
                    Help = "give one of the two another id, or make them one",
                });
            }
        }

        CheckSynonyms(catalog, diagnostics);
    }

    private void CheckSynonyms(Catalog catalog, DiagnosticBag diagnostics)
    {
        var meant = new Dictionary<string, Tag>(StringComparer.OrdinalIgnoreCase);
        foreach (var tag in catalog.Tags)
        {
            foreach (var synonym in tag.Synonyms)
            {
                var other = catalog.TagOf(synonym) ?? meant.GetValueOrDefault(synonym);
                if (other is not null && other.Id != tag.Id)
                {
                    diagnostics.Add(new Diagnostic(Rule, tag.Span, $"`{synonym}` stands for two tags, `{other.Id}` and `{tag.Id}`")
                    {
                        Label = "a synonym of this tag",
                        Related = [new RelatedPlace(other.Span, other.Id == synonym ? "the id of this one" : "and of this one")],
                        Help = "keep the word with one of the two",
                    });
                }

                meant.TryAdd(synonym, tag);
            }
        }
    }
}
