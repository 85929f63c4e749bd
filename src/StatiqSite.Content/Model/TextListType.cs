using System.Collections.Immutable;
using StatiqSite.Content.Yaml;

namespace StatiqSite.Content.Model;

/// <summary>One text or a list of texts.</summary>
internal sealed class TextListType : FieldType<ImmutableArray<string>>
{
    public override string Name => "text or a list of texts";

    public override ValueShape Shape => new ValueShape.Many(new ValueShape.Text());

    public override bool TryRead(YamlNode node, FieldReading reading, out ImmutableArray<string> value)
    {
        value = [.. Items.Of(node).Select(item => reading.TryText(item, out var text) ? text : null).OfType<string>()];
        return true;
    }
}
