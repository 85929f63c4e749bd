using StatiqSite.Content.Facts;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Kinds;

/// <summary>The keys of a source record in <c>seeds/*.yml</c>.</summary>
public static class SourceSchema
{
    public static readonly Field<string> Id =
        new("id", "Unique over all files of `seeds/`, usually the publisher and the day.", new IdType()) { Example = "china-daily-2026-01-02" };

    public static readonly Field<string> Title = new("title", "In its own language.", new TextType());

    public static readonly Field<string> TitleEn =
        new("title_en", "Plain English, where the title is in another language.", new TextType());

    public static readonly Field<string> Author = new("author", "Who wrote it.", new TextType());

    public static readonly Field<string> Publisher = new("publisher", "Who published it.", new TextType()) { Example = "China Daily" };

    public static readonly Field<string> RepublishedBy =
        new("republished_by", "Where the copy at hand stands.", new TextType());

    public static readonly Field<FuzzyDate> Published =
        new("published", "When, as exactly as it is shown.", new DateType()) { Example = "2026-01-02" };

    public static readonly Field<string> Url = new("url", "Where it stands on the web.", new UrlType());

    public static readonly Field<string> ArchiveUrl = new("archive_url", "A kept copy.", new UrlType());

    public static readonly Field<DateOnly> Accessed = new("accessed", "When we looked.", new DayType()) { Example = "2026-11-20" };

    public static readonly Field<string> Language =
        new("language", "The language of the text.", new ChoiceType("a language tag in use here", "en", "zh", "de", "es", "fr", "ja", "ko", "id", "th", "vi", "pt", "ru")) { Example = "zh" };

    public static readonly Field<string> Tier =
        new("tier", "What sort of witness it is.", new ChoiceType("a tier", [.. SourceTier.All.Select(tier => tier.Id)])) { Example = "press" };

    public static readonly Field<string> Licence = new("licence", "Of the text, where known.", new TextType());

    public static readonly Field<string> Note = new("note", "What a reader must know.", new TextType());

    public static readonly Schema Schema = new(
        "a source record",
        [Id, Title, Publisher, Tier],
        [TitleEn, Author, RepublishedBy, Published, Url, ArchiveUrl, Accessed, Language, Licence, Note]);
}
