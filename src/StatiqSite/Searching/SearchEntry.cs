using System.Collections.Immutable;
using System.Globalization;
using StatiqSite.Content.Model;
using StatiqSite.Rendering;

namespace StatiqSite.Searching;

/// <summary>One thing that search finds: a page that somebody wrote, or the page of a tag, a measure, a year or a source.</summary>
/// <param name="Url">Site-absolute.</param>
/// <param name="OtherNames">Searched as names, and shown where one of them is what was found.</param>
/// <param name="Tags">The tags it carries.</param>
internal sealed record SearchEntry(
    string Url, string Title, string? TitleZh, string? TitlePinyin, ImmutableArray<string> OtherNames, string Summary, ImmutableArray<Tag> Tags)
{
    /// <summary>The page that somebody wrote; null for all others.</summary>
    public Page? Page { get; init; }

    /// <summary>What of the summary it is found by, where that is not all: a sentence that stands on every page of a sort says nothing.</summary>
    public string? Telling { get; init; }

    public static SearchEntry Of(Page page, Catalog catalog) => new(
        page.Url, page.Title, page.TitleZh, page.TitlePinyin, page.AlsoKnownAs, page.Summary ?? "",
        [.. page.Tags.Select(tag => catalog.TagOf(tag.Id)).OfType<Tag>()])
    {
        Page = page,
    };

    public static SearchEntry Of(Tag tag) => new(tag.Url, tag.Title, tag.TitleZh, null, tag.Synonyms, tag.Description, []);

    public static SearchEntry Of(MeasuredFigures measure) => new(measure.Url, measure.Label, null, null, [], measure.Summary, []) { Telling = "" };

    public static SearchEntry Of(TimelineYear year) => new(
        year.Url, year.Year.ToString(CultureInfo.InvariantCulture), null, null, [], year.Entries.Length == 1 ? "1 entry of the timeline." : $"{year.Entries.Length} entries of the timeline.", [])
    {
        Telling = "",
    };

    /// <param name="facts">How many facts rest on the source.</param>
    public static SearchEntry Of(SourceRecord source, int facts)
    {
        var published = SourceView.Short(source);
        var chinese = source.TitleEn is not null && source.Language.StartsWith("zh", StringComparison.Ordinal) ? source.Title : null;
        return new SearchEntry(
            source.PageUrl, source.TitleEn ?? source.Title, chinese, null, [],
            $"{published}. {(facts == 1 ? "1 fact rests" : $"{facts} facts rest")} on it.", [])
        {
            Telling = published,
        };
    }

    /// <summary>How the title is read, as far as that is told: as pinyin, by an English title that is one, or by an address that is one.</summary>
    /// <remarks>A title or an address is one where it has a syllable for each character; where there are no characters, a title made of syllables alone.</remarks>
    public Pinyin? Reading()
    {
        if (TitlePinyin is not null)
        {
            return Pinyin.Of(TitlePinyin);
        }

        var characters = TitleZh?.Count(Letters.IsHan) ?? 0;
        if (Pinyin.WholeOf(Title) is { } title && (characters == 0 || title.Syllables.Length == characters))
        {
            return title;
        }

        return characters > 0 && Page is not null && Pinyin.WholeOf(Page.Slug) is { } slug && slug.Syllables.Length == characters ? slug : null;
    }
}
