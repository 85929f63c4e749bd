using System.Collections.Immutable;
using StatiqSite.Content.Facts;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Kinds;

/// <summary>A page about one movement in the industry, with its evidence: <c>input/trends/*.md</c>.</summary>
public static class TrendKind
{
    public static readonly Field<FuzzyDate> Since =
        new("since", "When sources first see it.", new DateType()) { Label = "Since", Example = "2024" };

    public static readonly Field<string> Direction =
        new("direction", "Whether it grows or fades.", new ChoiceType("a direction of a trend",
        [
            new("rising", "Sources see more of it."), new("steady", "It neither grows nor fades."), new("falling", "Sources see less of it."),
        ]))
        { Label = "Direction", Example = "rising" };

    public static readonly Field<ImmutableArray<RelationLink>> DrivenBy =
        CommonFields.Relation("driven_by", "Driven by", "Drives", "What moves it.", "[micro-drama-plus]", "policy", "trend", "organization", "platform");

    public static readonly Field<ImmutableArray<RelationLink>> PartOf =
        CommonFields.Containment("part_of", "Part of", "Includes", "The larger trend it belongs to.", "quality-upgrade", "trend");

    public static readonly PageKind Kind = new(
        "trend", "trends", "Trends", "trend", "One movement in the industry each, with its evidence and what speaks against it.")
    {
        Schema = CommonFields.SchemaWith("a trend", "since", Since, Direction, DrivenBy, PartOf),
        DateField = Since,
    };
}
