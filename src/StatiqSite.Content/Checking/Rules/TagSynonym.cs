using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking.Rules;

/// <summary>A page carries the tag itself, not another word for it: one thing has one page of its own.</summary>
internal sealed class TagSynonym : IContentRule
{
    public Rule Rule { get; } = new("tag-synonym", Severity.Warning, "Pages carry the tags of the vocabulary, not other words for them.");

    public void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        var words = new TagWords(catalog);
        foreach (var page in catalog.Pages)
        {
            foreach (var written in page.Tags.Where(written => catalog.TagOf(written.Id) is null))
            {
                if (words.Meant(written.Id) is { } tag)
                {
                    diagnostics.Add(Mend(page, written, tag));
                }
            }
        }
    }

    private Diagnostic Mend(Page page, Reference written, Tag tag)
    {
        var message = $"`{written.Id}` is another word for the tag `{tag.Id}`";
        return page.Tags.Any(other => other.Id == tag.Id)
            ? new(Rule, written.Span, message) { Help = $"take it out: `{tag.Id}` is among the tags of this page already" }
            : new(Rule, written.Span, message)
            {
                Help = $"write the tag itself: `{tag.Id}`",
                Edits = [new Edit(written.Span, tag.Id)],
            };
    }
}
