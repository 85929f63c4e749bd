using StatiqSite.Content.Yaml;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Model;

/// <summary>Yes or no.</summary>
internal sealed class FlagType : FieldType<bool>
{
    public override string Name => "`true` or `false`";

    public override ValueShape Shape => new ValueShape.Flag();

    public override bool TryRead(YamlNode node, FieldReading reading, out bool value)
    {
        value = node is YamlScalar { Value: "true" };
        var read = value || node is YamlScalar { Value: "false" };
        if (!read)
        {
            var meant = node is YamlScalar scalar ? MeantBy(scalar.Value) : null;
            if (meant is null)
            {
                reading.ReportType(node);
            }
            else
            {
                reading.Report(
                    FieldRules.WrongType, node.Span, $"`{reading.Field.Name}` must be `true` or `false`",
                    help: $"write `{meant}`", edits: [new Edit(node.Span, meant)]);
            }
        }

        return read;
    }

    private static string? MeantBy(string written) => written.ToUpperInvariant() switch
    {
        "TRUE" or "YES" or "ON" => "true",
        "FALSE" or "NO" or "OFF" => "false",
        _ => null,
    };
}
