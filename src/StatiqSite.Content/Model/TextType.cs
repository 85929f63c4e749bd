using System.Diagnostics.CodeAnalysis;
using StatiqSite.Content.Yaml;

namespace StatiqSite.Content.Model;

/// <summary>Some words.</summary>
/// <param name="pattern">What the reader of the record asks of them beside.</param>
/// <param name="longest">How many characters that reader takes.</param>
internal sealed class TextType(string? pattern = null, int? longest = null) : FieldType<string>
{
    public override string Name => "text";

    public override ValueShape Shape { get; } = new ValueShape.Text(pattern, longest);

    public override bool TryRead(YamlNode node, FieldReading reading, [MaybeNullWhen(false)] out string value) =>
        reading.TryText(node, out value);
}
