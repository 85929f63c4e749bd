using System.Collections.Immutable;

namespace StatiqSite.Content.Facts;

/// <summary>The closed list of units; the order is the documentation's.</summary>
public static class Units
{
    public static ImmutableArray<Unit> All { get; } =
    [
        new("views", "view", "views", "次播放"),
        new("people", "person", "people", "人"),
        new("jobs", "job", "jobs", "个岗位"),
        new("days", "day", "days", "天"),
        new("minutes", "minute", "minutes", "分钟"),
        new("years", "year", "years", "年"),
        new("CNY", "yuan", "yuan", "元"),
        new("USD", "US dollar", "US dollars", "美元"),
        new("percent", "percent", "percent", "%"),
        new("percentage-points", "percentage point", "percentage points", "个百分点"),
        new("percent-change", "percent", "percent", "%") { NeedsBase = true },
        new("count", "", "", "") { NeedsOf = true },
        new("points", "point", "points", "点"),
        new("rating", "", "", "分") { NeedsOutOf = true },
        new("square-metres", "square meter", "square meters", "平方米"),
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
