using System.Collections.Immutable;
using StatiqSite.Content.Yaml;

namespace StatiqSite.Content.Model;

/// <summary>References to facts, here or elsewhere: <c>zhengzhou#market-2025</c>.</summary>
/// <param name="isOne">True where a list of several makes no sense.</param>
internal sealed class FactReferenceListType(bool isOne = false) : FieldType<ImmutableArray<FactReference>>
{
    public override string Name => "the id of a fact on this page, or `slug#id` of one elsewhere";

    public override ValueShape Shape => new ValueShape.Many(new ValueShape.Text($"(?:(?:{Slug.Pattern})?#)?{Slug.Pattern}"), isOne);

    public override bool TryRead(YamlNode node, FieldReading reading, out ImmutableArray<FactReference> value)
    {
        value = [.. Items.Of(node).Where(item => reading.TryText(item, out _)).Select(item => Of((YamlScalar)item))];
        return !isOne || Items.IsOne(node, reading);
    }

    public static FactReference Of(YamlScalar scalar) => scalar.Value.Split('#', 2) switch
    {
        ["", var id] => new FactReference(null, id.Trim(), scalar.Span),
        [var slug, var id] => new FactReference(slug.Trim(), id.Trim(), scalar.Span),
        _ => new FactReference(null, scalar.Value.Trim(), scalar.Span),
    };
}
