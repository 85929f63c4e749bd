using System.Collections.Immutable;
using StatiqSite.Content.Yaml;

namespace StatiqSite.Content.Model;

/// <summary>Names of other things: tags, sources, pages; one or a list.</summary>
/// <param name="isOne">True where a list of several makes no sense.</param>
internal sealed class ReferenceListType(string name, bool isOne = false) : FieldType<ImmutableArray<Reference>>
{
    public override string Name => name;

    public override ValueShape Shape => new ValueShape.Many(new ValueShape.Text(Slug.Pattern), isOne);

    public override bool TryRead(YamlNode node, FieldReading reading, out ImmutableArray<Reference> value)
    {
        value =
        [
            .. Items.Of(node)
                .Where(item => reading.TryText(item, out _))
                .Select(item => new Reference(((YamlScalar)item).Value.Trim(), item.Span)),
        ];
        return !isOne || Items.IsOne(node, reading);
    }
}
