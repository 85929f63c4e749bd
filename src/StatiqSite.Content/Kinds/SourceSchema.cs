using StatiqSite.Content.Facts;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Kinds;

/// <summary>The keys of a source record in <c>seeds/*.yml</c>.</summary>
public static class SourceSchema
{
    public static readonly Field<string> Id =
        new("id", "Unique over all files of `seeds/`, usually the publisher and the day.", new IdType()) { Example = "china-daily-2026-01-02" };

    public static readonly Field<string> Title = new("title", "The title, in its own language.", new TextType()) { Example = "中国微短剧行业发展报告" };

    public static readonly Field<string> TitleEn =
        new("title_en", "The title in plain English, where it is in another language.", new TextType()) { Example = "Report on the development of the micro-drama industry in China" };

    public static readonly Field<string> Author = new("author", "Who wrote it.", new TextType()) { Example = "Xing Wen" };

    public static readonly Field<string> Publisher = new("publisher", "Who published it.", new TextType()) { Example = "China Daily" };

    public static readonly Field<string> RepublishedBy =
        new("republished_by", "Where the copy at hand stands.", new TextType()) { Example = "Sina Finance" };

    public static readonly Field<FuzzyDate> Published =
        new("published", "When it was published, as exactly as it is shown.", new DateType()) { Example = "2026-01-02" };

    public static readonly Field<string> Url = new("url", "Where it stands on the web.", new UrlType()) { Example = "http://chinadailyglobal.com/a/202601/02/WS69570b75a310d6866eb3190a.html" };

    public static readonly Field<string> ArchiveUrl = new("archive_url", "Where a kept copy of it stands.", new UrlType())
    {
        Example = "https://web.archive.org/web/2026/http://chinadailyglobal.com/a/202601/02/WS69570b75a310d6866eb3190a.html",
    };

    public static readonly Field<DateOnly> Accessed = new("accessed", "The day we looked.", new DayType()) { Example = "2026-11-20" };

    public static readonly Field<string> Language =
        new("language", "The language of the text.", new ChoiceType("a language tag in use here",
        [
            new("en", "English."), new("zh", "Chinese."), new("de", "German."), new("es", "Spanish."), new("fr", "French."), new("ja", "Japanese."),
            new("ko", "Korean."), new("id", "Indonesian."), new("th", "Thai."), new("vi", "Vietnamese."), new("pt", "Portuguese."), new("ru", "Russian."),
        ]))
        { Example = "zh" };

    public static readonly Field<string> Tier =
        new("tier", "What sort of witness it is.", new ChoiceType("a tier", [.. SourceTier.All.Select(tier => new Choice(tier.Id, tier.Meaning))])) { Example = "press" };

    public static readonly Field<string> Licence = new("licence", "The license of the text, where known.", new TextType()) { Example = "CC BY-NC 4.0" };

    public static readonly Field<string> Note = new("note", "What a reader must know of the source.", new TextType()) { Example = "A summary; the report itself is not public." };

    public static readonly Schema Schema = new(
        "a source record",
        [Id, Title, Publisher, Tier],
        [TitleEn, Author, RepublishedBy, Published, Url, ArchiveUrl, Accessed, Language, Licence, Note])
    {
        Written = [Id, Title, TitleEn, Author, Publisher, RepublishedBy, Published, Url, ArchiveUrl, Accessed, Language, Licence, Tier, Note],
    };
}
