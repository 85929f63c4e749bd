using StatiqSite.Content.Model;

namespace StatiqSite.Content.Checking;

/// <summary>The words that stand for a tag beside its id: synonyms and titles in both languages, case aside.</summary>
internal sealed class TagWords
{
    private readonly Dictionary<string, Tag> _tags = new(StringComparer.OrdinalIgnoreCase);

    public TagWords(Catalog catalog)
    {
        foreach (var tag in catalog.Tags)
        {
            Add(tag.Title, tag);
            Add(tag.TitleZh, tag);
            foreach (var synonym in tag.Synonyms)
            {
                Add(synonym, tag);
            }
        }
    }

    public Tag? Meant(string word) => _tags.GetValueOrDefault(word.Trim());

    // `Family drama` may be written `family-drama` as well.
    private void Add(string? word, Tag tag)
    {
        if (word is not null)
        {
            _tags.TryAdd(word, tag);
            _tags.TryAdd(word.Replace(' ', '-'), tag);
        }
    }
}
