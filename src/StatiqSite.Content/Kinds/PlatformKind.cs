using System.Collections.Immutable;
using StatiqSite.Content.Facts;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Kinds;

/// <summary>A page about an app or service: <c>input/platforms/*.md</c>.</summary>
public static class PlatformKind
{
    public static readonly Field<FuzzyDate> Launched =
        new("launched", "When it opened to the public.", new DateType()) { Label = "Launched", Example = "2023" };

    public static readonly Field<ImmutableArray<RelationLink>> OperatedBy =
        CommonFields.Relation("operated_by", "Operated by", "Operates", "Who runs it.", "[operating-company]", "organization");

    public static readonly Field<ImmutableArray<RelationLink>> PartOf =
        CommonFields.Containment("part_of", "Part of", "Includes", "The service it belongs to.", "hongguo", "platform");

    public static readonly PageKind Kind = new(
        "platform", "platforms", "Platforms", "platform", "Apps and services that show micro-dramas.")
    {
        Schema = CommonFields.SchemaWith("a platform", "launched", Launched, OperatedBy, PartOf),
        DateField = Launched,
    };
}
