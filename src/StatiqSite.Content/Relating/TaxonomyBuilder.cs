using StatiqSite.Content.Model;

namespace StatiqSite.Content.Relating;

/// <summary>Files pages under their tags and counts which tags stand together.</summary>
internal static class TaxonomyBuilder
{
    // Neighbors are counted in pairs: a page with hundreds of tags says nothing about any two of them.
    private const int MostPaired = 100;

    public static Taxonomy Build(PublishedContent content)
    {
        var uses = content.Catalog.Tags
            .DistinctBy(tag => tag.Id, StringComparer.Ordinal)
            .ToDictionary(tag => tag.Id, _ => new Use(), StringComparer.Ordinal);
        foreach (var (number, page) in content.Pages.Index())
        {
            var tags = page.Tags.Select(tag => tag.Id).Where(uses.ContainsKey).Distinct(StringComparer.Ordinal).ToList();
            foreach (var tag in tags)
            {
                uses[tag].Pages.Add(number);
                if (tags.Count <= MostPaired)
                {
                    uses[tag].CountBeside(tags, tag);
                }
            }
        }

        return new Taxonomy(uses
            .Where(use => use.Value.Pages.Count > 0)
            .ToDictionary(use => use.Key, use => use.Value.Told(content), StringComparer.Ordinal));
    }

    private sealed class Use
    {
        private readonly Dictionary<string, int> _beside = new(StringComparer.Ordinal);

        public List<int> Pages { get; } = [];

        public void CountBeside(List<string> tags, string own)
        {
            foreach (var tag in tags)
            {
                if (tag != own)
                {
                    _beside[tag] = _beside.GetValueOrDefault(tag) + 1;
                }
            }
        }

        public TagUse Told(PublishedContent content) => new(
            content.InReadingOrder(Pages),
            [
                .. _beside
                    .OrderByDescending(other => other.Value)
                    .ThenBy(other => other.Key, StringComparer.Ordinal)
                    .Select(other => (content.Catalog.TagOf(other.Key)!, other.Value)),
            ]);
    }
}
