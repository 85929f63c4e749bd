using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace StatiqSite.Content.Tests.Schemas;

/// <summary>YAML as an editor reads it: by a package that is not ours, and the types of YAML 1.2.</summary>
internal static partial class YamlAsJson
{
    /// <summary>Null where a file holds nothing, or comments alone: an editor has nothing to mark in it.</summary>
    public static JsonNode? Parse(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return stream.Documents is [var document] ? Of(document.RootNode) : null;
    }

    private static JsonNode? Of(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Children.Select(entry => KeyValuePair.Create(((YamlScalarNode)entry.Key).Value!, Of(entry.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Of)]),
        YamlScalarNode { Style: ScalarStyle.Plain } scalar => Of(scalar.Value!),
        _ => JsonValue.Create(((YamlScalarNode)node).Value),
    };

    private static JsonValue? Of(string plain) =>
        plain is "" or "~" or "null" ? null
        : plain is "true" or "false" ? JsonValue.Create(plain == "true")
        : Number().IsMatch(plain) ? JsonValue.Create(decimal.Parse(plain, NumberStyles.Float, CultureInfo.InvariantCulture))
        : JsonValue.Create(plain);

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex Number();
}
