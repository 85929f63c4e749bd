using System.Collections.Immutable;
using StatiqSite.Content.Facts;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Kinds;

/// <summary>A page about one measure, plan, notice or program: <c>input/policies/*.md</c>.</summary>
public static class PolicyKind
{
    public static readonly Field<string> Status =
        new("status", "Where the measure stands.", new ChoiceType("a status of a policy",
        [
            new("proposed", "A draft, or out for comment."), new("announced", "Decided and made known, not yet in force."), new("in-force", "It binds today."),
            new("superseded", "Another measure has taken its place."), new("repealed", "It ceased to bind."),
        ]))
        {
            Example = "in-force",
        };

    public static readonly Field<FuzzyDate> Announced =
        new("announced", "When it was made known.", new DateType()) { Label = "Announced", Example = "2025-01-04" };

    public static readonly Field<FuzzyDate> Issued =
        new("issued", "When it was issued.", new DateType()) { Label = "Issued", Example = "2025-12" };

    public static readonly Field<FuzzyDate> Effective =
        new("effective", "When it came into force.", new DateType()) { Label = "In force", Example = "2026-01-01" };

    public static readonly Field<FuzzyDate> Repealed =
        new("repealed", "When it ceased to be in force.", new DateType()) { Label = "Repealed", Example = "2027" };

    public static readonly Field<ImmutableArray<RelationLink>> IssuedBy =
        CommonFields.Relation("issued_by", "Issued by", "Issued", "Who issued it.", "[nrta]", "organization", "place");

    public static readonly Field<ImmutableArray<RelationLink>> AppliesTo =
        CommonFields.Relation("applies_to", "Applies to", "Subject to", "Whom or what it binds or supports.", "[hongguo]");

    public static readonly Field<ImmutableArray<RelationLink>> Supersedes =
        CommonFields.Hierarchy("supersedes", "Replaces", "Replaced by", "The measure it takes the place of.", "pilot-measures", "policy");

    public static readonly Field<ImmutableArray<RelationLink>> PartOf =
        CommonFields.Containment("part_of", "Part of", "Includes", "The larger measure it belongs to.", "micro-drama-plus", "policy");

    public static readonly PageKind Kind = new(
        "policy", "policies", "Policies", "policy", "One measure, plan, notice or program each: who issued it, whom it binds, what it asks.")
    {
        Schema = CommonFields.SchemaWith(
            "a policy", "issued", Status, Announced, Issued, Effective, Repealed, IssuedBy, AppliesTo, Supersedes, PartOf),
        DateField = Issued,
        StatusField = Status,
    };
}
