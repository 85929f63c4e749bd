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
        new("draft", "`true` keeps the page out of the site; the preview shows it.", new FlagType()) { Aliases = ["Excluded"], Example = "true" };

    public static readonly Field<string> Layout =
        new("layout", "A layout of the theme other than the kind's own.", new TextType()) { Aliases = ["Layout"], Example = "home" };

    public static readonly Field<ImmutableArray<Redirect>> RedirectFrom =
        new("redirect_from", "Addresses that once led to this page.", new RedirectListType())
        {
            Aliases = ["RedirectFrom"],
            Example = "[/series/home-and-away/]",
        };

    public static readonly Field<int> Order =
        new("order", "A smaller number stands earlier in lists.", new WholeNumberType()) { Aliases = ["Order"], Example = "1" };

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

    private static ImmutableArray<string> DatesOfOthers { get; } = ["Published", "published", "Date", "date"];

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
        [TitleZh, TitlePinyin, AlsoKnownAs, .. own, Related, Tags, Updated, ReviewBy, Draft, Layout, RedirectFrom, Order, Facts, Events])
    {
        Foreign = KeysOfOthers(dateField),
    };

    /// <summary>What other generators mean by their keys, and how it is said here.</summary>
    /// <param name="dateField">The key that dates such a page, where it has one.</param>
    internal static ImmutableArray<(string Key, string Message, string Help)> KeysOfOthers(string? dateField) =>
    [
        .. DatesOfOthers.Select(key => (
            key,
            $"`{key}` does not say what happened on that day",
            dateField is null ? "say it with `updated`, or with a fact or an event that has a source" : $"use `{dateField}`, or an event with its source")),
        ("ShouldOutput", "`ShouldOutput` is not used here", "`draft: true` keeps a page out of the site"),
        ("Xref", "`Xref` is not used here: a page is named by its file", "take it away; links write `xref:` and the file's name without `.md`"),
    ];
}
