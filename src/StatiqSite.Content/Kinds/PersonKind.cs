using System.Collections.Immutable;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Kinds;

/// <summary>A page about a public figure of the trade, in that role only: <c>input/people/*.md</c>.</summary>
public static class PersonKind
{
    public static readonly Field<string> Role =
        new("role", "What the person does in the trade.", new TextType()) { Label = "Role", Example = "screenwriter" };

    public static readonly Field<ImmutableArray<RelationLink>> MemberOf =
        CommonFields.Relation("member_of", "Works with", "People", "The organization the person works for.", "[heard-island]", "organization");

    public static readonly Field<ImmutableArray<RelationLink>> LocatedIn =
        CommonFields.Relation("located_in", "Works in", "Workplace of", "Where the person works.", "[zhengzhou]", "place");

    public static readonly PageKind Kind = new(
        "person", "people", "People", "person", "Public figures of the trade, in that role only.")
    {
        Schema = CommonFields.SchemaWith("a person", null, Role, MemberOf, LocatedIn),
    };
}
