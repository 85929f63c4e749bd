using StatiqSite.Content.Model;

namespace StatiqSite.Content.Checking;

/// <summary>All names of one sort that a page writes, in the order of the page's parts.</summary>
internal static class Mentions
{
    /// <summary>Sources of facts, of events and of the prose.</summary>
    public static IEnumerable<Reference> SourcesOf(Page page)
    {
        foreach (var fact in page.OwnFacts)
        {
            foreach (var source in fact.Sources)
            {
                yield return source;
            }
        }

        foreach (var dated in page.Events)
        {
            if (dated.Source is { } source)
            {
                yield return source;
            }
        }

        foreach (var citation in page.Body.Citations)
        {
            foreach (var cited in citation.Sources)
            {
                yield return new Reference(cited.Id, cited.Span);
            }
        }
    }

    /// <summary>Facts used, compared, contradicted, rested on by an event, or shown in prose.</summary>
    public static IEnumerable<FactReference> FactsOf(Page page)
    {
        foreach (var entry in page.FactEntries)
        {
            switch (entry)
            {
                case FactEntry.Use use:
                    yield return use.Reference;
                    break;
                case FactEntry.Own { Fact: var fact }:
                    foreach (var other in fact.ConflictsWith.Concat(fact.CompareWith))
                    {
                        yield return other;
                    }

                    break;
            }
        }

        foreach (var dated in page.Events)
        {
            if (dated.Fact is { } fact)
            {
                yield return fact;
            }
        }

        foreach (var shown in page.Body.Facts)
        {
            yield return new FactReference(shown.Slug, shown.Id, shown.Span);
        }
    }

    /// <summary>Every id that the page's HTML offers to links: headings and explicit ids, facts, events.</summary>
    public static IEnumerable<string> AnchorsOf(Page page) =>
        page.Body.Ids
            .Concat(page.Body.Headings.Select(heading => heading.Id))
            .Concat(page.OwnFacts.Select(fact => fact.Id))
            .Concat(page.EventAnchors);
}
