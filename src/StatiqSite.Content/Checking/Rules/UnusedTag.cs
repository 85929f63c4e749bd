using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking.Rules;

/// <summary>A tag without pages leads readers to an empty page.</summary>
internal sealed class UnusedTag : IContentRule
{
    public Rule Rule { get; } = new("unused-tag", Severity.Warning, "Every tag of the vocabulary is carried by a page.");

    public void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        var words = new TagWords(catalog);
        var nearest = new NearestNames(catalog.Tags.Select(tag => tag.Id));
        var used = catalog.Tags.Select(tag => tag.Parent?.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var written in catalog.Pages.SelectMany(page => page.Tags))
        {
            // One fault is told once: a synonym or a slip is reported where it stands.
            used.Add(catalog.TagOf(written.Id) is not null
                ? written.Id
                : words.Meant(written.Id)?.Id ?? nearest.Of(written.Id) ?? written.Id);
        }

        foreach (var tag in catalog.Tags.Where(tag => !used.Contains(tag.Id)))
        {
            diagnostics.Add(new Diagnostic(Rule, tag.Span, $"no page carries the tag `{tag.Id}`")
            {
                Help = "tag the pages it fits, or remove it from the vocabulary",
            });
        }
    }
}
