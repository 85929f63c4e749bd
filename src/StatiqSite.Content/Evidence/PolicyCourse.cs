using StatiqSite.Content.Facts;
using StatiqSite.Content.Kinds;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Evidence;

/// <summary>Works out where measures stand on a day: proposed, announced, in force, superseded, repealed.</summary>
public static class PolicyCourse
{
    public static PolicyStates On(Catalog catalog, DateOnly now)
    {
        var policies = catalog.Pages.Where(page => page.Kind == PolicyKind.Kind).ToList();
        var successors = policies
            .Where(page => !page.IsDraft)
            .SelectMany(page => page.Relations.Where(link => link.Kind.Key == PolicyKind.Supersedes.Name), (page, link) => (Page: page, link.Target.Id))
            .Where(link => link.Id != link.Page.Slug)
            .DistinctBy(link => link.Id, StringComparer.Ordinal)
            .ToDictionary(link => link.Id, link => link.Page, StringComparer.Ordinal);
        var states = new Dictionary<Page, PolicyState>(ReferenceEqualityComparer.Instance);
        foreach (var page in policies)
        {
            if (Of(page, successors.GetValueOrDefault(page.Slug), now) is { } state)
            {
                states[page] = state;
            }
        }

        return new PolicyStates(states);
    }

    /// <param name="successor">A measure that replaces it, if any.</param>
    private static PolicyState? Of(Page page, Page? successor, DateOnly now)
    {
        var stated = page.FrontMatter.TryGet(PolicyKind.Status, out var status) ? status : null;
        var (id, since, because) = ByDates(page, successor, now);
        if (stated is null || stated == id)
        {
            return id is null ? null : new PolicyState(id, since, null);
        }

        // A proposal may be made known; only what was issued is more than proposed.
        var isOnlyKnown = stated == "proposed" && id == "announced" && DateOf(page, PolicyKind.Issued) is null;
        if (id is not null && !isOnlyKnown && RankOf(id) > RankOf(stated))
        {
            return new PolicyState(id, since, because);
        }

        return NotYet(page, stated, now) is { } notYet
            ? new PolicyState(id ?? "announced", since, notYet)
            : new PolicyState(stated, SinceOf(page, stated), null);
    }

    // What has surely happened by now, the last step first. Fuzzy dates count when their last day is over.
    private static (string? Id, FuzzyDate? Since, string? Because) ByDates(Page page, Page? successor, DateOnly now) =>
        DateOf(page, PolicyKind.Repealed) is { } repealed && HasPassed(repealed, now) ? ("repealed", repealed, $"it was repealed ({repealed.Shown})")
        : successor is not null && InForceOf(successor) is { } replaced && HasPassed(replaced, now)
            ? ("superseded", replaced, $"`{successor.Slug}` replaced it ({replaced.Shown})")
        : DateOf(page, PolicyKind.Effective) is { } effective && HasPassed(effective, now) ? ("in-force", effective, $"it came into force ({effective.Shown})")
        : (DateOf(page, PolicyKind.Issued) ?? DateOf(page, PolicyKind.Announced)) is { } announced && HasPassed(announced, now)
            ? ("announced", announced, $"it was announced ({announced.Shown})")
        : (null, null, null);

    // What is stated would have to lie in the past, and surely does not.
    private static string? NotYet(Page page, string stated, DateOnly now) => stated switch
    {
        "repealed" when DateOf(page, PolicyKind.Repealed) is { } repealed && IsAhead(repealed, now) => $"it will not be repealed before {repealed.Shown}",
        "in-force" when DateOf(page, PolicyKind.Effective) is { } effective && IsAhead(effective, now) => $"it will not come into force before {effective.Shown}",
        _ => null,
    };

    private static FuzzyDate? SinceOf(Page page, string stated) => stated switch
    {
        "repealed" => DateOf(page, PolicyKind.Repealed),
        "in-force" => DateOf(page, PolicyKind.Effective),
        "announced" => DateOf(page, PolicyKind.Announced) ?? DateOf(page, PolicyKind.Issued),
        _ => null,
    };

    // From when on a measure takes the place of another: when it comes into force, else when it was issued.
    private static FuzzyDate? InForceOf(Page page) => DateOf(page, PolicyKind.Effective) ?? DateOf(page, PolicyKind.Issued);

    private static int RankOf(string id) => id switch
    {
        "proposed" => 0,
        "announced" => 1,
        "in-force" => 2,
        "superseded" => 3,
        _ => 4,
    };

    private static FuzzyDate? DateOf(Page page, Field<FuzzyDate> field) => page.FrontMatter.TryGet(field, out var date) ? date : null;

    private static bool HasPassed(FuzzyDate date, DateOnly now) => date is { IsInterval: true, Earliest: { } first, Latest: null } ? first <= now : date.Latest <= now;

    // A tree without any date knows no today, so nothing in it lies ahead.
    private static bool IsAhead(FuzzyDate date, DateOnly now) => now != DateOnly.MinValue && date.Earliest > now;
}
