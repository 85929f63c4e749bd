using StatiqSite.Content.Facts;

namespace StatiqSite.Content.Model;

/// <summary>Where every measure stands on the build's day.</summary>
public sealed class PolicyStates(IReadOnlyDictionary<Page, PolicyState> byPage)
{
    /// <summary>Null where nothing is known, and for what is no policy; compared by identity.</summary>
    public PolicyState? Of(Page page) => byPage.GetValueOrDefault(page);
}

/// <summary>Where a measure stands: what its page states, unless its dates surely say otherwise.</summary>
/// <param name="Id">As written in front matter: <c>in-force</c>.</param>
/// <param name="Since">When it came to that, where a date says so.</param>
/// <param name="Contradiction">Why what the page states cannot be, in words that follow "but": "it came into force (1 January 2026)"; else null.</param>
public sealed record PolicyState(string Id, FuzzyDate? Since, string? Contradiction)
{
    /// <summary>In words: "in force".</summary>
    public string Words => Id.Replace('-', ' ');

    /// <summary>With its date: "in force since 1 January 2026", "repealed June 2026".</summary>
    public string Told => Since switch
    {
        null => Words,
        { IsInterval: false } day when Id == "in-force" => $"{Words} since {day.Shown}",
        { } day => $"{Words} {day.Shown}",
    };
}
