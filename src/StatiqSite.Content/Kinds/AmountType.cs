using StatiqSite.Content.Facts;
using StatiqSite.Content.Model;
using StatiqSite.Content.Yaml;

namespace StatiqSite.Content.Kinds;

/// <summary>A number in words, or a range.</summary>
internal sealed class AmountType : FieldType<Amount>
{
    public override string Name => "a number, like `4`, `1.33 million` or `60..100`";

    public override ValueShape Shape => new ValueShape.Text(Amount.Pattern);

    public override bool TryRead(YamlNode node, FieldReading reading, out Amount value)
    {
        value = default;
        if (!reading.TryText(node, out var text))
        {
            return false;
        }

        var read = Amount.TryParse(text, out value, out var fault);
        if (!read)
        {
            reading.Report(
                FieldRules.WrongType, node.Span, $"`{reading.Field.Name}` must be a number", label: fault,
                notes: ["accepted: `4`, `1.33 million`, `3.85 billion`, a range `60..100`", "words like \"over\" or \"about\" go into `qualifier`"]);
        }

        return read;
    }
}
