using System.Collections.Immutable;
using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Comparing;

/// <summary>Tells what differs between two states of a site, and reports what a reader of the former would miss.</summary>
public static class SiteComparer
{
    /// <summary>Both related for one "now", or measures would change their state by the calendar alone.</summary>
    public static SiteDifference Compare(Site before, Site after, DiagnosticBag diagnostics)
    {
        PagePair[] pairs = [.. PagePair.All(before.Catalog, after.Catalog)];
        new LostAddresses(before, after).Report(diagnostics);
        new LostAnchors(before, after).Report(pairs, diagnostics);
        return new SiteDifference(
            [
                .. pairs.SelectMany(pair => new PageChanges(before, after, pair).All)
                    .Concat(Sources(before.Catalog, after.Catalog))
                    .Concat(Tags(before.Catalog, after.Catalog))
                    .OrderBy(change => change.Part),
            ],
            ExternalAddresses.New(before.Catalog, after.Catalog),
            Coverage.Of(before),
            Coverage.Of(after));
    }

    private static IEnumerable<Change> Sources(Catalog before, Catalog after) => Records(
        ChangePart.Source, before.Sources, after.Sources, source => source.Id, source => source.PageUrl, TellingWords.Of);

    private static IEnumerable<Change> Tags(Catalog before, Catalog after) => Records(
        ChangePart.Tag, before.Tags, after.Tags, tag => tag.Id, tag => tag.Url,
        tag => $"{tag.Title}{(tag.TitleZh is { } chinese ? $" / {chinese}" : "")}: {tag.Description} ({tag.Group.Title}{(tag.Parent is { } parent ? $"; below {parent.Id}" : "")}"
            + $"{(tag.Synonyms.IsEmpty ? "" : $"; also {string.Join(", ", tag.Synonyms)}")})");

    private static IEnumerable<Change> Records<T>(
        ChangePart part, ImmutableArray<T> before, ImmutableArray<T> after, Func<T, string> idOf, Func<T, string> urlOf, Func<T, string> tell)
        where T : class
    {
        var old = before.DistinctBy(idOf, StringComparer.Ordinal).ToDictionary(idOf, StringComparer.Ordinal);
        var next = after.DistinctBy(idOf, StringComparer.Ordinal).ToDictionary(idOf, StringComparer.Ordinal);
        foreach (var id in old.Keys.Union(next.Keys).Order(StringComparer.Ordinal))
        {
            var (was, now) = (old.GetValueOrDefault(id), next.GetValueOrDefault(id));
            var (said, says) = (was is null ? null : tell(was), now is null ? null : tell(now));
            if (said != says)
            {
                var sort = was is null ? ChangeSort.Added : now is null ? ChangeSort.Removed : ChangeSort.Changed;
                yield return new Change(part, sort, urlOf((now ?? was)!), id, said, says);
            }
        }
    }
}
