using System.Collections.Immutable;
using StatiqSite.Content.Facts;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Comparing;

/// <summary>What became of one page: of itself, its facts, dates, states and links.</summary>
internal sealed class PageChanges(Site before, Site after, PagePair pair)
{
    public IEnumerable<Change> All => Itself().Concat(Headings()).Concat(FactsOf()).Concat(Dates()).Concat(States()).Concat(Links());

    private IEnumerable<Change> Itself()
    {
        var sort = pair.Sort;
        var title = (pair.After ?? pair.Before)!.Title;
        if (sort == ChangeSort.Moved)
        {
            yield return new Change(ChangePart.Page, sort, pair.Url, title, pair.Before!.Url, pair.Url);
        }
        else if (sort != ChangeSort.Changed)
        {
            yield return new Change(ChangePart.Page, sort, pair.Url, title, pair.Before?.Title, pair.After?.Title);
        }
        else if (pair.Before!.Source.Text != pair.After!.Source.Text)
        {
            yield return new Change(ChangePart.Page, sort, pair.Url, title, pair.Before.Title, title);
        }
    }

    private IEnumerable<Change> Headings() => Paired(
        pair.Before?.Body.Headings ?? [], pair.After?.Body.Headings ?? [], heading => heading.Id,
        (old, heading) => new Change(ChangePart.Heading, ChangeSort.Changed, pair.Url, (heading ?? old)!.Id, old?.Text, heading?.Text) { Anchor = heading?.Id ?? "" });

    private IEnumerable<Change> FactsOf() => Paired(
        pair.Before?.OwnFacts ?? [], pair.After?.OwnFacts ?? [], fact => fact.Id,
        (old, fact) => new Change(
            ChangePart.Fact, ChangeSort.Changed, pair.Url, (fact ?? old)!.Id, old is null ? null : TellingWords.Of(old), fact is null ? null : TellingWords.Of(fact))
        {
            SourcesBefore = old is null ? [] : TellingWords.NamesOf(old.Sources, before.Catalog),
            SourcesAfter = fact is null ? [] : TellingWords.NamesOf(fact.Sources, after.Catalog),
            Anchor = (fact ?? old)!.Id,
        });

    private IEnumerable<Change> Dates() => Paired(
        DatesOf(pair.Before, before.Catalog), DatesOf(pair.After, after.Catalog), date => date.Name,
        (old, date) => new Change(ChangePart.Date, ChangeSort.Changed, pair.Url, (date ?? old)!.Name, old?.Told, date?.Told)
        {
            SourcesBefore = old?.Sources ?? [],
            SourcesAfter = date?.Sources ?? [],
            Anchor = date?.Anchor ?? "",
        });

    private IEnumerable<Change> States() => Paired(
        StatesOf(pair.Before, before), StatesOf(pair.After, after), state => state.Name,
        (old, state) => new Change(ChangePart.State, ChangeSort.Changed, pair.Url, (state ?? old)!.Name, old?.Told, state?.Told));

    private IEnumerable<Change> Links() => Paired(
        LinksOf(pair.Before, before.Catalog), LinksOf(pair.After, after.Catalog), link => $"{link.Name}\n{link.Told}",
        (old, link) => new Change(ChangePart.Link, ChangeSort.Changed, pair.Url, (link ?? old)!.Name, old?.Told, link?.Told));

    /// <summary>What stands on either side, in the order of the page as it is, then what is gone; what reads alike on both is left out.</summary>
    /// <remarks>Of several with one name the first answers to the first.</remarks>
    private static IEnumerable<Change> Paired<T>(
        ImmutableArray<T> before, ImmutableArray<T> after, Func<T, string> nameOf, Func<T?, T?, Change> tell)
        where T : class
    {
        var old = Numbered(before, nameOf).ToDictionary();
        foreach (var (key, now) in Numbered(after, nameOf))
        {
            var told = tell(old.Remove(key, out var was) ? was : null, now);
            if (was is null)
            {
                yield return told with { Sort = ChangeSort.Added };
            }
            else if (told.Before != told.After || !told.SourcesBefore.SequenceEqual(told.SourcesAfter))
            {
                yield return told;
            }
        }

        foreach (var (key, was) in Numbered(before, nameOf).Where(item => old.ContainsKey(item.Key)))
        {
            yield return tell(was, null) with { Sort = ChangeSort.Removed };
        }
    }

    private static IEnumerable<KeyValuePair<(string Name, int Number), T>> Numbered<T>(ImmutableArray<T> items, Func<T, string> nameOf)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            var name = nameOf(item);
            var number = seen[name] = seen.GetValueOrDefault(name) + 1;
            yield return KeyValuePair.Create((name, number), item);
        }
    }

    private static ImmutableArray<Named> DatesOf(Page? page, Catalog catalog) => page is null ? [] :
    [
        .. page.FrontMatter.Fields.Select(field => DateOf(page, field)).OfType<Named>(),
        .. page.Events.Select((dated, i) => new Named(dated.Label, dated.Date.Shown)
        {
            Sources = dated.Source is { } source ? [TellingWords.NameOf(source.Id, catalog)]
                : dated.Fact is { } fact && catalog.FactOf(page, fact) is { } found ? TellingWords.NamesOf(found.Fact.Sources, catalog)
                : [],
            Anchor = page.EventAnchors[i],
        }),
    ];

    private static Named? DateOf(Page page, Field field) => field switch
    {
        Field<FuzzyDate> date when page.FrontMatter.TryGet(date, out var value) => new Named(field.Name, value.Shown),
        Field<DateOnly> day when page.FrontMatter.TryGet(day, out var value) => new Named(field.Name, TellingWords.FuzzyDay(value)),
        _ => null,
    };

    private ImmutableArray<Named> StatesOf(Page? page, Site site)
    {
        if (page is null)
        {
            return [];
        }

        var stands = site.PolicyStates.Of(page)?.Told
            ?? (page.Kind.StatusField is { } status && page.FrontMatter.TryGet(status, out var word) ? word.Replace('-', ' ') : null);
        return
        [
            // That a new page is published goes without saying.
            .. page.IsDraft || pair is { Before: not null, After: not null } ? [new Named("publishing", page.IsDraft ? "draft" : "published")] : Array.Empty<Named>(),
            .. stands is null ? [] : new[] { new Named("status", stands) },
        ];
    }

    private static ImmutableArray<Named> LinksOf(Page? page, Catalog catalog) => page is null ? [] :
    [
        .. page.Relations.Select(relation => new Named(relation.Kind.Label, relation.Target.Id)),
        .. page.Body.Links.Select(link => new Named(link.Text, TargetOf(catalog, page, link.Target))),
    ];

    // However it is written, a link to one place is one link.
    private static string TargetOf(Catalog catalog, Page page, string written)
    {
        var target = LinkTarget.Of(catalog, page, written);
        return target.Sort == LinkSort.External ? written : $"{target.Address}{target.Suffix}";
    }

    /// <summary>A named value of a page.</summary>
    private sealed record Named(string Name, string Told)
    {
        public ImmutableArray<string> Sources { get; init; } = [];

        public string Anchor { get; init; } = "";
    }
}
