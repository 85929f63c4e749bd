using System.Collections.Immutable;

namespace StatiqSite.Benchmarks;

/// <summary>One kind of page of a synthetic site: its folder and its share of the pages.</summary>
internal sealed record SyntheticKind(string Id, string Folder, int Percent)
{
    public static readonly SyntheticKind Series = new("series", "series", 50);
    public static readonly SyntheticKind Trend = new("trend", "trends", 5);
    public static readonly SyntheticKind Policy = new("policy", "policies", 8);
    public static readonly SyntheticKind Organization = new("organization", "organizations", 12);
    public static readonly SyntheticKind Person = new("person", "people", 10);
    public static readonly SyntheticKind Place = new("place", "places", 4);
    public static readonly SyntheticKind Platform = new("platform", "platforms", 3);
    public static readonly SyntheticKind Report = new("report", "reports", 5);
    public static readonly SyntheticKind Term = new("term", "terms", 3);

    public static readonly ImmutableArray<SyntheticKind> All =
        [Series, Trend, Policy, Organization, Person, Place, Platform, Report, Term];

    public string SlugOf(int number) => $"{Id}-{number:D5}";
}
