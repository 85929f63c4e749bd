using System.Collections.Immutable;

namespace StatiqSite.Content.Facts;

/// <summary>The closed list of units; the order is the documentation's.</summary>
public static class Units
{
    public static ImmutableArray<Unit> All { get; } =
    [
        new("views", "view", "views", "次播放", "Times something was played."),
        new("people", "person", "people", "人", "Viewers, users, workers, extras: whoever is counted by heads."),
        new("jobs", "job", "jobs", "个岗位", "Places of work."),
        new("days", "day", "days", "天", "A length of time in days."),
        new("minutes", "minute", "minutes", "分钟", "A length of time in minutes."),
        new("years", "year", "years", "年", "A length of time in years, or an age."),
        new("CNY", "yuan", "yuan", "元", "An amount of money in yuan."),
        new("USD", "US dollar", "US dollars", "美元", "An amount of money in US dollars."),
        new("percent", "percent", "percent", "%", "A share of a whole."),
        new("percentage-points", "percentage point", "percentage points", "个百分点", "The difference of two shares."),
        new("percent-change", "percent", "percent", "%", "A growth or a fall.") { NeedsBase = true },
        new("count", "", "", "", "Things counted one by one.") { NeedsOf = true },
        new("points", "point", "points", "点", "Points of an index."),
        new("rating", "", "", "分", "A mark out of a best one.") { NeedsOutOf = true },
        new("square-metres", "square meter", "square meters", "平方米", "An area."),
    ];

    /// <summary>The unit of an id, or null where there is none.</summary>
    public static Unit? Of(string id)
    {
        foreach (var unit in All)
        {
            if (unit.Id == id)
            {
                return unit;
            }
        }

        return null;
    }
}
