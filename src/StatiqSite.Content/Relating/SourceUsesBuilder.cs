using StatiqSite.Content.Model;

namespace StatiqSite.Content.Relating;

/// <summary>Lists under each source the facts and pages that rest on it.</summary>
internal static class SourceUsesBuilder
{
    public static SourceUses Build(PublishedContent content)
    {
        var uses = new Dictionary<string, Use>(StringComparer.Ordinal);
        foreach (var page in content.Pages)
        {
            foreach (var fact in page.OwnFacts)
            {
                foreach (var source in fact.Sources)
                {
                    UseOf(source.Id)?.AddFact(page, fact);
                }
            }

            foreach (var dated in page.Events)
            {
                if (dated.Source is { } source)
                {
                    UseOf(source.Id)?.AddPage(page, citations: 0);
                }
            }

            foreach (var cited in page.Body.Citations.SelectMany(citation => citation.Sources))
            {
                UseOf(cited.Id)?.AddPage(page, citations: 1);
            }
        }

        return new SourceUses(uses.ToDictionary(use => use.Key, use => use.Value.Told(), StringComparer.Ordinal));

        Use? UseOf(string id)
        {
            if (content.Catalog.SourceOf(id) is null)
            {
                return null;
            }

            if (!uses.TryGetValue(id, out var use))
            {
                uses[id] = use = new Use();
            }

            return use;
        }
    }

    // Pages come one after the other, so the last one is the one at hand.
    private sealed class Use
    {
        private readonly List<FactAtHome> _facts = [];
        private readonly List<(Page Page, int Citations)> _pages = [];

        public void AddFact(Page page, Fact fact)
        {
            if (_facts is not [.., var last] || !ReferenceEquals(last.Fact, fact))
            {
                _facts.Add(new FactAtHome(page, fact));
            }

            AddPage(page, citations: 0);
        }

        public void AddPage(Page page, int citations)
        {
            if (_pages is [.., var last] && ReferenceEquals(last.Page, page))
            {
                _pages[^1] = (page, last.Citations + citations);
            }
            else
            {
                _pages.Add((page, citations));
            }
        }

        public SourceUse Told() => new([.. _facts], [.. _pages]);
    }
}
