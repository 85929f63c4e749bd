using StatiqSite.Content.Yaml;

namespace StatiqSite.Content.Model;

/// <summary>A list, or one thing as a list of one.</summary>
internal static class Items
{
    public static IEnumerable<YamlNode> Of(YamlNode node) => node switch
    {
        YamlSequence list => list.Items,
        YamlScalar { Value: "", IsPlain: true } => [],
        _ => [node],
    };

    /// <summary>True for one thing; a list of several is reported.</summary>
    public static bool IsOne(YamlNode node, FieldReading reading)
    {
        var isOne = node is not YamlSequence { Items.Length: > 1 };
        if (!isOne)
        {
            reading.ReportType(node);
        }

        return isOne;
    }
}
