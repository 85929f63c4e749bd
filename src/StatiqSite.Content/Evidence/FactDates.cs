using StatiqSite.Content.Facts;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Evidence;

/// <summary>Of what time facts are, where two are held against each other.</summary>
internal static class FactDates
{
    /// <summary>When it held; where it does not say, when the first of its sources that is dated was published; else null.</summary>
    public static FuzzyDate? Of(Fact fact, Catalog catalog) =>
        fact.AsOf ?? fact.Sources.Select(source => catalog.SourceOf(source.Id)?.Published).FirstOrDefault(date => date is not null);
}
