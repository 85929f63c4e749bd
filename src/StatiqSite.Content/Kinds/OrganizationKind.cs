using System.Collections.Immutable;
using StatiqSite.Content.Facts;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Kinds;

/// <summary>A page about a regulator, association, company or university: <c>input/organizations/*.md</c>.</summary>
public static class OrganizationKind
{
    public static readonly Field<string> Type =
        new("type", "What sort of organization it is.", new ChoiceType("a type of organization",
        [
            new("regulator", "An authority that makes or applies rules."), new("association", "A body of members of the trade."), new("company", "A business."),
            new("university", "A school of higher learning."), new("research-institute", "A body that studies the trade."), new("media", "A news outlet or publisher."),
        ]))
        {
            Label = "Type",
            Example = "company",
        };

    public static readonly Field<FuzzyDate> Founded =
        new("founded", "When it was founded.", new DateType()) { Label = "Founded", Example = "2019" };

    public static readonly Field<ImmutableArray<RelationLink>> Parent =
        CommonFields.Containment("parent", "Belongs to", "Owns", "The organization above it.", "parent-company", "organization");

    public static readonly Field<ImmutableArray<RelationLink>> LocatedIn =
        CommonFields.Relation("located_in", "Located in", "Home of", "Where it has its seat.", "zhengzhou", "place");

    public static readonly Field<ImmutableArray<RelationLink>> PartOf =
        CommonFields.Containment("part_of", "Part of", "Includes", "The organization it is a part of.", "nrta", "organization");

    public static readonly PageKind Kind = new(
        "organization", "organizations", "Organizations", "organization", "Regulators, associations, companies and universities of the trade.")
    {
        Schema = CommonFields.SchemaWith("an organization", "founded", Type, Founded, Parent, LocatedIn, PartOf),
        DateField = Founded,
    };
}
