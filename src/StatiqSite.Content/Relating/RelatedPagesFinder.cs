using System.Collections.Immutable;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Relating;

/// <summary>Finds pages with something in common: rare things count more, and what nearly all share counts nothing.</summary>
internal sealed class RelatedPagesFinder
{
    private const int MostRelated = 6;

    // A tag on every page relates none of them, and would make the search quadratic.
    private const int MostSharing = 256;

    private readonly PublishedContent _content;
    private readonly List<int>[] _traits;
    private readonly List<Trait> _all = [];

    public RelatedPagesFinder(PublishedContent content)
    {
        _content = content;
        var known = new Dictionary<(TraitSort, string, string), int>();
        _traits = [.. content.Pages.Select((page, number) => TraitsOf(page, number, known))];
    }

    /// <summary>Room to count in, one for each thread.</summary>
    public Scratch NewScratch() => new(_content.Pages.Length, _all.Count);

    public ImmutableArray<RelatedPage> Find(int number, HashSet<int> named, Scratch scratch)
    {
        var (scores, touched) = (scratch.Scores, scratch.Touched);
        touched.Clear();
        foreach (var shared in _traits[number])
        {
            var trait = _all[shared];
            if (trait.Pages.Count is <= 1 or > MostSharing)
            {
                continue;
            }

            var weight = trait.Weight;
            foreach (var other in trait.Pages)
            {
                if (scores[other] == 0)
                {
                    touched.Add(other);
                }

                scores[other] += weight;
            }
        }

        FindBest(number, named, scratch);
        foreach (var other in touched)
        {
            scores[other] = 0;
        }

        var found = ImmutableArray.CreateBuilder<RelatedPage>(scratch.Best.Count);
        foreach (var other in scratch.Best)
        {
            found.Add(new RelatedPage(_content.Pages[other], ReasonOf(number, other, scratch)));
        }

        return found.MoveToImmutable();
    }

    // A page may touch a thousand others and shows six: they are kept in order while walking, nothing else is sorted.
    private void FindBest(int number, HashSet<int> named, Scratch scratch)
    {
        var (scores, best) = (scratch.Scores, scratch.Best);
        best.Clear();
        foreach (var other in scratch.Touched)
        {
            if (other == number || (best.Count == MostRelated && !IsBetter(other, best[^1])) || named.Contains(other))
            {
                continue;
            }

            var place = best.Count;
            while (place > 0 && IsBetter(other, best[place - 1]))
            {
                place--;
            }

            best.Insert(place, other);
            if (best.Count > MostRelated)
            {
                best.RemoveAt(MostRelated);
            }
        }

        bool IsBetter(int one, int other) => scores[one] != scores[other]
            ? scores[one] > scores[other]
            : _content.ReadingOrderOf(one) < _content.ReadingOrderOf(other);
    }

    private List<int> TraitsOf(Page page, int number, Dictionary<(TraitSort, string, string), int> known)
    {
        if (!page.Kind.HasSlugs)
        {
            return [];
        }

        var own = new List<int>();
        foreach (var tag in page.Tags.Where(tag => _content.Catalog.TagOf(tag.Id) is not null))
        {
            Add(TraitSort.Tag, "", tag.Id, _content.Catalog.TagOf(tag.Id)!.Title);
        }

        foreach (var (kind, target) in page.Relations)
        {
            if (_content.NumberOf(target.Id) is >= 0 and var named)
            {
                Add(TraitSort.Relation, kind.Key, target.Id, $"{Lowered(kind.Label)} {_content.Pages[named].Title}");
            }
        }

        foreach (var fact in page.OwnFacts)
        {
            foreach (var source in fact.Sources)
            {
                AddSource(source.Id);
            }
        }

        foreach (var dated in page.Events)
        {
            if (dated.Source is { } source)
            {
                AddSource(source.Id);
            }
        }

        foreach (var citation in page.Body.Citations)
        {
            foreach (var source in citation.Sources)
            {
                AddSource(source.Id);
            }
        }

        return own;

        void AddSource(string id)
        {
            if (_content.Catalog.SourceOf(id) is { } source)
            {
                Add(TraitSort.Source, "", source.Id, source.Id);
            }
        }

        void Add(TraitSort sort, string key, string id, string words)
        {
            if (!known.TryGetValue((sort, key, id), out var trait))
            {
                known.Add((sort, key, id), trait = _all.Count);
                _all.Add(new Trait(sort, words));
            }

            // Pages come one after the other: a trait that a page has twice ends with that page.
            if (_all[trait].Pages is not [.., var last] || last != number)
            {
                _all[trait].Pages.Add(number);
                own.Add(trait);
            }
        }
    }

    private string ReasonOf(int number, int other, Scratch scratch)
    {
        var mark = scratch.NextMark();
        foreach (var trait in _traits[other])
        {
            scratch.Marks[trait] = mark;
        }

        var shared = scratch.Shared;
        shared.Clear();
        foreach (var trait in _traits[number])
        {
            if (scratch.Marks[trait] != mark || _all[trait].Pages.Count > MostSharing)
            {
                continue;
            }

            // The rarest first; of equally rare ones the one that the page names first.
            var place = shared.Count;
            while (place > 0 && shared[place - 1].Pages.Count > _all[trait].Pages.Count)
            {
                place--;
            }

            shared.Insert(place, _all[trait]);
        }

        var reasons = new List<string>();
        if (shared.Where(trait => trait.Sort == TraitSort.Tag).Take(3).Select(tag => tag.Words).ToList() is { Count: > 0 } tags)
        {
            reasons.Add($"shares the {(tags.Count == 1 ? "tag" : "tags")} {Listed(tags)}");
        }

        if (shared.Find(trait => trait.Sort == TraitSort.Relation) is { } relation)
        {
            reasons.Add($"also {relation.Words}");
        }

        if (reasons.Count < 2 && shared.Count(trait => trait.Sort == TraitSort.Source) is > 0 and var sources)
        {
            reasons.Add(sources == 1 ? "rests on the same source" : $"rests on {CountWord(sources)} of the same sources");
        }

        return string.Join("; ", reasons);
    }

    private static string Listed(List<string> words) =>
        words is [.., var last] && words.Count > 1 ? $"{string.Join(", ", words.SkipLast(1))} and {last}" : words[0];

    private static string CountWord(int count) => count switch
    {
        2 => "two",
        3 => "three",
        4 => "four",
        5 => "five",
        _ => "many",
    };

    private static string Lowered(string label) =>
        label.Length > 0 ? $"{char.ToLowerInvariant(label[0])}{label[1..]}" : label;

    internal enum TraitSort
    {
        Tag,
        Relation,
        Source,
    }

    /// <summary>What one thread counts in, used for one page after the other.</summary>
    internal sealed class Scratch(int pages, int traits)
    {
        private int _mark;

        /// <summary>By page; all 0 between two pages.</summary>
        public int[] Scores { get; } = new int[pages];

        /// <summary>By trait: set where it equals the mark of the moment.</summary>
        public int[] Marks { get; } = new int[traits];

        public List<int> Touched { get; } = [];

        public List<int> Best { get; } = [];

        public List<Trait> Shared { get; } = [];

        public int NextMark() => ++_mark;
    }

    internal sealed record Trait(TraitSort Sort, string Words)
    {
        public List<int> Pages { get; } = [];

        // Whole numbers, so that no order of adding changes a sum.
        public int Weight => Sort switch
        {
            TraitSort.Tag => 12_000,
            TraitSort.Relation => 10_000,
            _ => 6_000,
        } / (Pages.Count + 2) + 1;
    }
}
