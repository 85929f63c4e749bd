using System.Collections.Immutable;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Kinds;

/// <summary>A page about a production hub: <c>input/places/*.md</c>.</summary>
public static class PlaceKind
{
    public static readonly Field<string> Level =
        new("level", "What sort of place it is.", new ChoiceType(
            "a level of a place", "base", "county", "district", "city", "province", "country"))
        {
            Label = "Level",
            Example = "city",
        };

    public static readonly Field<ImmutableArray<RelationLink>> LocatedIn =
        CommonFields.Hierarchy("located_in", "Located in", "Places in it", "The larger place it lies in.", "place");

    public static readonly Field<ImmutableArray<RelationLink>> RunBy =
        CommonFields.Relation("run_by", "Run by", "Runs", "Who runs it.", "organization");

    public static readonly Field<ImmutableArray<RelationLink>> PartOf =
        CommonFields.Hierarchy("part_of", "Part of", "Includes", "The place it is a part of.", "place");

    public static readonly PageKind Kind = new(
        "place", "places", "Places", "place", "Cities and bases where micro-dramas are made.")
    {
        Schema = CommonFields.SchemaWith("a place", null, Level, LocatedIn, RunBy, PartOf),
    };
}
