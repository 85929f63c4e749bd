using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>How many facts of a page rest on a registered source.</summary>
internal sealed record CoverageView(int Facts, int Sourced)
{
    public static readonly ModelShape<CoverageView> Shape = new("page's coverage",
    [
        new("facts", "All facts the page shows.", coverage => Value.Of(coverage.Facts)),
        new("sourced", "Those with a source.", coverage => Value.Of(coverage.Sourced)),
        new("percent", "Whole percent, rounded down.", coverage => Value.Of(coverage.Facts == 0 ? 100 : coverage.Sourced * 100 / coverage.Facts)),
    ]);

    public static CoverageView Of(Page page, Catalog catalog)
    {
        var facts = ShownFact.AllOf(page, catalog).ToList();
        return new CoverageView(
            facts.Count,
            facts.Count(shown => shown.Fact.Sources.Any(source => catalog.SourceOf(source.Id) is not null)));
    }
}
