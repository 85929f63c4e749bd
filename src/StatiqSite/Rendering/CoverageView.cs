using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>How much of a page rests on a registered source: its facts, and the sentences of its prose that hold a figure.</summary>
internal sealed record CoverageView(int Facts, int Sourced, int Sentences, int SourcedSentences)
{
    public static readonly ModelShape<CoverageView> Shape = new("page's coverage",
    [
        new("facts", "All facts the page shows.", coverage => Value.Of(coverage.Facts)),
        new("sourced", "Those with a source.", coverage => Value.Of(coverage.Sourced)),
        new("percent", "Whole percent, rounded down.", coverage => Value.Of(coverage.Facts == 0 ? 100 : coverage.Sourced * 100 / coverage.Facts)),
        new("sentences", "Sentences of the prose that hold a figure.", coverage => Value.Of(coverage.Sentences)),
        new("sourced_sentences", "Those that name a source.", coverage => Value.Of(coverage.SourcedSentences)),
    ]);

    public static CoverageView Of(Page page, Catalog catalog)
    {
        var facts = ShownFact.AllOf(page, catalog).ToList();
        // Plain pages speak of the site itself: their numbers are their own.
        var (sentences, uncited) = page.Kind.HasSlugs ? (page.Body.FigureSentences, page.Body.UncitedFigures.Length) : (0, 0);
        return new CoverageView(
            facts.Count,
            facts.Count(shown => shown.Fact.Sources.Any(source => catalog.SourceOf(source.Id) is not null)),
            sentences,
            sentences - uncited);
    }
}
