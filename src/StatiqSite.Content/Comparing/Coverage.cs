using StatiqSite.Content.Model;
using StatiqSite.Content.Relating;

namespace StatiqSite.Content.Comparing;

/// <summary>How much of what a site tells names its source.</summary>
/// <param name="Sentences">Sentences of prose that hold a figure.</param>
public sealed record Coverage(int FactsSourced, int Facts, int SentencesSourced, int Sentences)
{
    public static Coverage Of(Site site)
    {
        var statistics = StatisticsBuilder.Of(site);
        return new(statistics.FactsSourced, statistics.Facts, statistics.SentencesSourced, statistics.Sentences);
    }
}
