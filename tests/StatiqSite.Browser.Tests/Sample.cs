using System.Collections.Immutable;

namespace StatiqSite.Browser.Tests;

/// <summary>A page of our own site that stands for all that are made from its template.</summary>
/// <param name="Name">In letters that a file can be called by.</param>
internal sealed record Sample(string Name, string Path)
{
    /// <summary>An address at which there is no page.</summary>
    public const string Nowhere = "/no-such-page/";

    /// <summary>A phone and a desk, in pixels of CSS.</summary>
    public static readonly ImmutableArray<int> Widths = [360, 1280];

    public static readonly ImmutableArray<Sample> All =
    [
        new("home", "/"),
        new("series", "/series/jia-li-jia-wai/"),
        new("trend", "/trends/market-growth/"),
        new("policy", "/policies/micro-drama-plus/"),
        new("organization", "/organizations/heard-island/"),
        new("person", "/people/guo-yuxin/"),
        new("place", "/places/xian/"),
        new("platform", "/platforms/hongguo/"),
        new("report", "/reports/cnsa-insight-report-2025/"),
        new("term", "/terms/micro-drama/"),
        new("plain-page", "/about/"),
        new("contribute", "/contribute/"),
        new("kind-index", "/series/"),
        new("kind-index-by-pinyin", "/series/by-pinyin/"),
        new("tags", "/tags/"),
        new("tag", "/tags/henan/"),
        new("timeline", "/timeline/"),
        new("year", "/timeline/2025/"),
        new("kind-timeline", "/timeline/series/"),
        new("figures", "/figures/"),
        new("measure", "/figures/market-value/"),
        new("style", "/about/style/"),
        new("sources", "/sources/"),
        new("source", "/sources/china-daily-2026-01-02/"),
        new("search", "/search/"),
        new("rules", "/contribute/rules/"),
        new("rule", "/contribute/rules/unknown-source/"),
        new("fields-index", "/contribute/fields/"),
        new("fields", "/contribute/fields/series/"),
        new("missing", Nowhere),
    ];

    /// <summary>The file that answers for the address.</summary>
    public string File => Path == Nowhere ? "404.html" : $"{Path.TrimStart('/')}index.html";
}
