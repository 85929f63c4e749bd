using System.Diagnostics.CodeAnalysis;
using StatiqSite.Content.Yaml;

namespace StatiqSite.Content.Model;

/// <summary>Some words.</summary>
internal sealed class TextType : FieldType<string>
{
    public override string Name => "text";

    public override bool TryRead(YamlNode node, FieldReading reading, [MaybeNullWhen(false)] out string value) =>
        reading.TryText(node, out value);
}
