using System.Collections.Immutable;
using StatiqSite.Content.Yaml;

namespace StatiqSite.Content.Model;

/// <summary>Pages that stand in one relation to the page.</summary>
internal sealed class RelationType(RelationKind kind) : FieldType<ImmutableArray<RelationLink>>
{
    public RelationKind Kind { get; } = kind;

    public override string Name => "the slug of a page, or a list of slugs";

    public override ValueShape Shape => new ValueShape.Pages(Kind);

    public override bool TryRead(YamlNode node, FieldReading reading, out ImmutableArray<RelationLink> value)
    {
        value =
        [
            .. Items.Of(node)
                .Where(item => reading.TryText(item, out _))
                .Select(item => new RelationLink(Kind, new Reference(((YamlScalar)item).Value.Trim(), item.Span))),
        ];
        return true;
    }
}
