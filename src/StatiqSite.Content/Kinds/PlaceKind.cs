using System.Collections.Immutable;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Kinds;

/// <summary>A page about a production hub: <c>input/places/*.md</c>.</summary>
public static class PlaceKind
{
    public static readonly Field<string> Level =
        new("level", "What sort of place it is.", new ChoiceType("a level of a place",
        [
            new("base", "A studio or a production base."), new("county", "A county."), new("district", "A district of a city."), new("city", "A city."),
            new("province", "A province, or what ranks with one."), new("country", "A country."),
        ]))
        {
            Label = "Level",
            Example = "city",
        };

    public static readonly Field<ImmutableArray<RelationLink>> LocatedIn =
        CommonFields.Containment("located_in", "Located in", "Places in it", "The larger place it lies in.", "henan", "place");

    public static readonly Field<ImmutableArray<RelationLink>> RunBy =
        CommonFields.Relation("run_by", "Run by", "Runs", "Who runs it.", "[heard-island]", "organization");

    public static readonly Field<ImmutableArray<RelationLink>> PartOf =
        CommonFields.Containment("part_of", "Part of", "Includes", "The place it is a part of.", "zhengzhou", "place");

    public static readonly PageKind Kind = new(
        "place", "places", "Places", "place", "Cities and bases where micro-dramas are made.")
    {
        Schema = CommonFields.SchemaWith("a place", null, Level, LocatedIn, RunBy, PartOf),
    };
}
