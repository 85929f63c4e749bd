using System.Collections.Immutable;

namespace StatiqSite.Content.Comparing;

/// <summary>An address of the web that the site did not name before.</summary>
/// <param name="Place">Where it stands first: <c>input/series/glory.md:12</c>.</param>
/// <param name="Concerns">What a reviewer would look at twice, in a few words each.</param>
public sealed record NewAddress(string Url, string Place, ImmutableArray<string> Concerns);
