using System.Collections.Immutable;
using StatiqSite.Content.Facts;
using StatiqSite.Content.Kinds;
using StatiqSite.Content.Model;

namespace StatiqSite.Tests.Declaring;

/// <summary>A kind of page that the program has never heard of, with fields and a relation of its own: all there is to adding one.</summary>
internal static class AwardKind
{
    public static readonly Field<FuzzyDate> Given =
        new("given", "When it was given.", new DateType()) { Label = "Given", Example = "2025-11" };

    public static readonly Field<string> Rank =
        new("rank", "How high it stands.", new ChoiceType("a rank of an award", [new("national", "Given by the state."), new("local", "Given by a place.")]))
        {
            Label = "Rank",
            Example = "national",
        };

    public static readonly Field<ImmutableArray<string>> Jury =
        new("jury", "Who decided.", new TextListType()) { Label = "Jury", Example = "[Critics, Viewers]" };

    public static readonly Field<bool> Yearly =
        new("yearly", "Whether it is given every year.", new FlagType()) { Label = "Every year", Example = "true" };

    public static readonly Field<ImmutableArray<RelationLink>> Honors =
        CommonFields.Relation("honors", "Honors", "Honored by", "What it was given to.", "[glory]", "series");

    public static readonly PageKind Kind = new("award", "awards", "Awards", "award", "Prizes of the trade.")
    {
        Schema = CommonFields.SchemaWith("an award", "given", Given, Rank, Jury, Yearly, Honors),
        DateField = Given,
        StatusField = Rank,
    };
}
