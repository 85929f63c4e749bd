using StatiqSite.Content.Model;

namespace StatiqSite.Content.Relating;

/// <summary>Shows every stated relation on both its pages, and gathers backlinks and related pages beside them.</summary>
internal static class RelationsBuilder
{
    public static Relations Build(PublishedContent content)
    {
        var groups = StatedGroups(content);
        var backlinks = BacklinksOf(content);
        var related = new RelatedPagesFinder(content);

        // Each page is worked out by itself, so the threads cannot change the outcome.
        var told = new PageRelations[content.Pages.Length];
        Parallel.For(0, told.Length, related.NewScratch, (number, _, scratch) =>
        {
            var named = groups[number].SelectMany(group => group.Numbers).ToHashSet();
            told[number] = new PageRelations(
                [.. groups[number].Select(group => group.Told(content))],
                content.InReadingOrder(backlinks[number].Where(other => !named.Contains(other))),
                related.Find(number, named, scratch));
            return scratch;
        }, _ => { });

        return new Relations(content.Pages
            .Select((page, number) => KeyValuePair.Create(page.Url, told[number]))
            .DistinctBy(pair => pair.Key, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal));
    }

    private static List<Group>[] StatedGroups(PublishedContent content)
    {
        var groups = new List<Group>[content.Pages.Length];
        foreach (var number in Enumerable.Range(0, groups.Length))
        {
            groups[number] = [];
        }

        // Own ones first, on every page: an inverse joins an own group of the same name.
        foreach (var (number, page) in content.Pages.Index())
        {
            foreach (var (kind, target) in page.Relations)
            {
                if (content.NumberOf(target.Id) is >= 0 and var named && named != number)
                {
                    GroupOf(groups[number], kind, isInverse: false).Add(named);
                }
            }
        }

        foreach (var number in Enumerable.Range(0, groups.Length).OrderBy(content.ReadingOrderOf))
        {
            foreach (var (kind, target) in content.Pages[number].Relations)
            {
                if (content.NumberOf(target.Id) is >= 0 and var named && named != number)
                {
                    GroupOf(groups[named], kind, isInverse: true).Add(number);
                }
            }
        }

        return groups;
    }

    // `related` reads the same from both sides, so both sides make one group.
    private static Group GroupOf(List<Group> groups, RelationKind kind, bool isInverse)
    {
        var label = isInverse ? kind.InverseLabel : kind.Label;
        foreach (var known in groups)
        {
            if (known.Kind.Key == kind.Key && known.Label == label)
            {
                return known;
            }
        }

        var group = new Group(kind, isInverse);
        groups.Add(group);
        return group;
    }

    private static List<int>[] BacklinksOf(PublishedContent content)
    {
        var backlinks = new List<int>[content.Pages.Length];
        foreach (var number in Enumerable.Range(0, backlinks.Length))
        {
            backlinks[number] = [];
        }

        foreach (var (number, page) in content.Pages.Index())
        {
            foreach (var target in TargetsOf(content, page).Distinct())
            {
                if (target >= 0 && target != number)
                {
                    backlinks[target].Add(number);
                }
            }
        }

        return backlinks;
    }

    private static IEnumerable<int> TargetsOf(PublishedContent content, Page page)
    {
        foreach (var link in page.Body.Links)
        {
            yield return content.NumberOf(LinkTarget.Of(content.Catalog, page, link.Target).Page);
        }

        foreach (var fact in page.Body.Facts.Where(fact => fact.Slug is not null))
        {
            yield return content.NumberOf(fact.Slug!);
        }

        foreach (var use in page.FactEntries.OfType<FactEntry.Use>().Where(use => use.Reference.Slug is not null))
        {
            yield return content.NumberOf(use.Reference.Slug!);
        }
    }

    private sealed class Group(RelationKind kind, bool isInverse)
    {
        private readonly HashSet<int> _known = [];

        public RelationKind Kind { get; } = kind;

        public string Label { get; } = isInverse ? kind.InverseLabel : kind.Label;

        public List<int> Numbers { get; } = [];

        public void Add(int number)
        {
            if (_known.Add(number))
            {
                Numbers.Add(number);
            }
        }

        // What the author wrote keeps the author's order; what others say comes by kind, then title.
        public RelationGroup Told(PublishedContent content) =>
            new(Kind, isInverse, [.. Numbers.Select(number => content.Pages[number])]);
    }
}
