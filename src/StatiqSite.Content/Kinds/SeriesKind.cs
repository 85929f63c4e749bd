using System.Collections.Immutable;
using StatiqSite.Content.Facts;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Kinds;

/// <summary>A page about one micro-drama, all its seasons: <c>input/series/*.md</c>.</summary>
public static class SeriesKind
{
    public static readonly Field<string> Status =
        new("status", "Where the series stands.", new ChoiceType("a status of a series",
        [
            new("announced", "Made known, not yet to be seen."), new("released", "To be seen, and perhaps going on."), new("ended", "Told to its end."),
        ]))
        { Example = "released" };

    public static readonly Field<FuzzyDate> Released =
        new("released", "When the first episode ran, as exactly as a source says.", new DateType()) { Label = "Released", Example = "2025-03-14" };

    public static readonly Field<int> Seasons =
        new("seasons", "How many seasons there are.", new WholeNumberType()) { Label = "Seasons", Example = "2" };

    public static readonly Field<int> Episodes =
        new("episodes", "How many episodes there are in all.", new WholeNumberType()) { Label = "Episodes", Example = "80" };

    public static readonly Field<ImmutableArray<RelationLink>> Platforms =
        CommonFields.Relation("platforms", "Streams on", "Streams", "Where it runs.", "[hongguo]", "platform");

    public static readonly Field<ImmutableArray<RelationLink>> ProducedBy =
        CommonFields.Relation("produced_by", "Produced by", "Produced", "Who made it.", "[heard-island]", "organization");

    public static readonly Field<ImmutableArray<RelationLink>> DirectedBy =
        CommonFields.Relation("directed_by", "Directed by", "Directed", "Who directed it.", "[name-of-a-director]", "person");

    public static readonly Field<ImmutableArray<RelationLink>> Starring =
        CommonFields.Relation("starring", "With", "Appears in", "Who acts in it.", "[name-of-an-actor, name-of-another]", "person");

    public static readonly Field<ImmutableArray<RelationLink>> AdaptedFrom =
        CommonFields.Hierarchy("adapted_from", "Adapted from", "Adapted as", "The series it was made from.", "jia-li-jia-wai", "series");

    public static readonly Field<ImmutableArray<RelationLink>> Exemplifies =
        CommonFields.Relation("exemplifies", "Shows the trend", "Seen in", "The trends it is an example of.", "[quality-upgrade]", "trend");

    public static readonly Field<ImmutableArray<RelationLink>> SupportedBy =
        CommonFields.Relation("supported_by", "Supported by", "Supports", "The policy or program that supports it.", "[micro-drama-plus]", "policy");

    public static readonly Field<ImmutableArray<RelationLink>> SetIn =
        CommonFields.Relation("set_in", "Set in", "Setting of", "Where the story takes place.", "[zhengzhou]", "place");

    public static readonly Field<ImmutableArray<RelationLink>> PartOf =
        CommonFields.Containment("part_of", "Part of", "Includes", "The series it belongs to.", "jia-li-jia-wai", "series");

    public static readonly PageKind Kind = new(
        "series", "series", "Series", "series", "One micro-drama each, with all its seasons: who made it, where it ran, what was counted.")
    {
        Schema = CommonFields.SchemaWith(
            "a series", "released", Status, Released, Seasons, Episodes, Platforms, ProducedBy, DirectedBy, Starring, AdaptedFrom,
            Exemplifies, SupportedBy, SetIn, PartOf),
        DateField = Released,
        StatusField = Status,
    };
}
