using System.Collections.Immutable;
using StatiqSite.Content.Facts;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Kinds;

/// <summary>The fields that pages of every kind may carry.</summary>
public static class CommonFields
{
    public static readonly Field<string> Title =
        new("title", "The title in English.", new TextType()) { Aliases = ["Title"], Example = "The Family We Build" };

    public static readonly Field<string> TitleZh =
        new("title_zh", "The title in Chinese, where a source shows the characters.", new TextType()) { Example = "家里家外" };

    public static readonly Field<string> TitlePinyin =
        new("title_pinyin", "The Chinese title in pinyin.", new TextType()) { Example = "Jia Li Jia Wai" };

    public static readonly Field<ImmutableArray<string>> AlsoKnownAs =
        new("also_known_as", "Other names that sources use.", new TextListType()) { Example = "[Home and Away]" };

    public static readonly Field<string> Summary =
        new("summary", "What the page is about in one or two sentences, at most 200 characters.", new SummaryType())
        {
            Aliases = ["Description"],
            Example = "Two households become one in 1980s Sichuan; a drama in dialect, in two seasons.",
        };

    public static readonly Field<ImmutableArray<Reference>> Tags =
        new("tags", "Words of the vocabulary in `input/_data/tags.yml`.", new ReferenceListType("the id of a tag, or a list of ids"))
        {
            Aliases = ["Tags"],
            Example = "[family, dialect]",
        };

    public static readonly Field<DateOnly> Updated =
        new("updated", "The day of the last change of substance.", new DayType()) { Aliases = ["Updated"], Example = "2026-11-20" };

    public static readonly Field<FuzzyDate> ReviewBy =
        new("review_by", "After this the page says that it may be out of date.", new DateType()) { Example = "2026-12" };

    public static readonly Field<bool> Draft =
        new("draft", "`true` keeps the page out of the site; the preview shows it.", new FlagType()) { Aliases = ["Draft"], Example = "true" };

    public static readonly Field<bool> Excluded =
        new("excluded", "`true` keeps the page out of the site, as `draft` does; Statiq's word for it.", new FlagType())
        {
            Aliases = ["Excluded"],
            Example = "true",
        };

    public static readonly Field<bool> ShouldOutput =
        new("should_output", "`false` keeps the page out of the site, as `draft` does; Statiq's word for it.", new FlagType())
        {
            Aliases = ["ShouldOutput"],
            Example = "false",
        };

    public static readonly Field<string> Layout =
        new("layout", "A layout of the theme other than the kind's own.", new TextType()) { Aliases = ["Layout"], Example = "home" };

    public static readonly Field<ImmutableArray<Redirect>> RedirectFrom =
        new("redirect_from", "Addresses that once led to this page.", new RedirectListType())
        {
            Aliases = ["RedirectFrom"],
            Example = "[/series/home-and-away/]",
        };

    public static readonly Field<string> RedirectTo =
        new("redirect_to", "Where the page's address leads instead; nothing else of such a page is shown.", new RedirectTargetType())
        {
            Aliases = ["RedirectTo"],
            Example = "xref:jia-li-jia-wai",
        };

    public static readonly Field<int> Order =
        new("order", "A smaller number stands earlier in lists; without one it is 0.", new WholeNumberType(least: int.MinValue, "leave the key out for 0"))
        {
            Aliases = ["Order"],
            Example = "1",
        };

    public static readonly Field<string> Xref =
        new("xref", "A name beside the file's own by which `xref:` links find the page, whatever the case of its letters.", new XrefType())
        {
            Aliases = ["Xref"],
            Example = "the-family",
        };

    public static readonly Field<ImmutableArray<FactEntry>> Facts =
        new("facts", "What is known, one fact in one sentence each, with its source.", new FactListType())
        {
            Example = "[{ id: tone, says: Season two avoids shock twists., source: china-daily-2026-01-02 }]",
        };

    public static readonly Field<ImmutableArray<DatedEvent>> Events =
        new("events", "What happened when, each with its source.", new EventListType())
        {
            Example = "[{ date: 2025-12, label: Season two opens, source: china-daily-2026-01-02 }]",
        };

    public static readonly Field<ImmutableArray<RelationLink>> Related =
        Relation("related", "Related to", "Related to", "Pages that belong together and no better relation names.", "[production-hubs]");

    /// <summary>A field whose value is pages in one relation to the page.</summary>
    /// <param name="targets">Ids of the kinds that may be named; none: all.</param>
    internal static Field<ImmutableArray<RelationLink>> Relation(
        string name, string label, string inverseLabel, string meaning, string example, params ImmutableArray<string> targets) =>
        new(name, meaning, new RelationType(new RelationKind(name, label, inverseLabel, targets))) { Example = example };

    /// <summary>The same, where a chain of it may not come back to where it began.</summary>
    internal static Field<ImmutableArray<RelationLink>> Hierarchy(
        string name, string label, string inverseLabel, string meaning, string example, params ImmutableArray<string> targets) =>
        new(name, meaning, new RelationType(new RelationKind(name, label, inverseLabel, targets) { IsHierarchy = true })) { Example = example };

    /// <summary>A hierarchy in which the page lies in the one it names: a place in a place, an office in an office.</summary>
    internal static Field<ImmutableArray<RelationLink>> Containment(
        string name, string label, string inverseLabel, string meaning, string example, params ImmutableArray<string> targets) =>
        new(name, meaning, new RelationType(new RelationKind(name, label, inverseLabel, targets) { IsHierarchy = true, IsContainment = true })) { Example = example };

    /// <summary>What a page of a kind carries: the common fields around the kind's own.</summary>
    internal static Schema SchemaWith(string subject, string? dateField, params ReadOnlySpan<Field> own) => new(
        subject,
        [Title, Summary],
        [TitleZh, TitlePinyin, AlsoKnownAs, .. own, Related, Tags, Updated, ReviewBy, Draft, Excluded, ShouldOutput, Layout, Xref, RedirectFrom, RedirectTo, Order, Facts, Events])
    {
        Foreign = StatiqKeys.OfPages(dateField),
        Written =
        [
            Title, TitleZh, TitlePinyin, AlsoKnownAs, Summary, .. own,
            Related, Tags, Updated, ReviewBy, Draft, Excluded, ShouldOutput, Layout, Xref, RedirectFrom, RedirectTo, Order, Facts, Events,
        ],
    };
}
