using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace StatiqSite.Content.Tests.Schemas;

/// <summary>Reads our schemas the way the specification says, apart from the code that writes them; a keyword it does not know is an exception.</summary>
internal sealed class SchemaInterpreter(JsonObject root)
{
    private readonly JsonObject _root = root;

    /// <summary>One line for each fault, with its place: <c>/facts/0: `unit` is missing</c>.</summary>
    public IReadOnlyList<string> FaultsOf(JsonNode? value) => [.. Check(_root, value, "")];

    private IEnumerable<string> Check(JsonObject schema, JsonNode? value, string place) =>
        schema.SelectMany(keyword => Check(keyword.Key, keyword.Value!, schema, value, place));

    private IEnumerable<string> Check(string keyword, JsonNode operand, JsonObject schema, JsonNode? value, string place) => keyword switch
    {
        "$schema" or "$id" or "$defs" or "title" or "description" or "examples" or "deprecated" or "then" or "else" => [],
        "$ref" => Check(Resolve((string)operand!), value, place),
        "type" => IsOfType(operand, value) ? [] : [$"{place}: is not {operand.ToJsonString()}"],
        "enum" => operand.AsArray().Any(item => JsonNode.DeepEquals(item, value)) ? [] : [$"{place}: is not one of {operand.ToJsonString()}"],
        "const" => JsonNode.DeepEquals(operand, value) ? [] : [$"{place}: is not {operand.ToJsonString()}"],
        "pattern" => TextOf(value) is { } text && !Regex.IsMatch(text, (string)operand!, RegexOptions.ECMAScript) ? [$"{place}: does not match"] : [],
        "maxLength" => TextOf(value) is { } text && new StringInfo(text).LengthInTextElements > (int)operand ? [$"{place}: is too long"] : [],
        "minimum" => NumberOf(value) < (decimal)operand ? [$"{place}: is too small"] : [],
        "maximum" => NumberOf(value) > (decimal)operand ? [$"{place}: is too large"] : [],
        "items" => value is JsonArray list ? list.SelectMany((item, i) => Check(operand.AsObject(), item, $"{place}/{i.ToString(CultureInfo.InvariantCulture)}")) : [],
        "maxItems" => value is JsonArray list && list.Count > (int)operand ? [$"{place}: has too many items"] : [],
        "properties" => value is JsonObject keys
            ? operand.AsObject().Where(property => keys.ContainsKey(property.Key)).SelectMany(property => Check(property.Value!.AsObject(), keys[property.Key], $"{place}/{property.Key}"))
            : [],
        "additionalProperties" => value is JsonObject keys
            ? keys.Where(key => schema["properties"]?.AsObject().ContainsKey(key.Key) != true).SelectMany(key => operand is JsonObject each
                ? Check(each, key.Value, $"{place}/{key.Key}")
                : (bool)operand ? [] : [$"{place}: `{key.Key}` is unknown"])
            : [],
        "propertyNames" => value is JsonObject keys
            ? keys.SelectMany(key => Check(operand.AsObject(), JsonValue.Create(key.Key), $"{place}/{key.Key}"))
            : [],
        "required" => value is JsonObject keys ? Missing(keys, operand, place) : [],
        "dependentRequired" => value is JsonObject keys
            ? operand.AsObject().Where(need => keys.ContainsKey(need.Key)).SelectMany(need => Missing(keys, need.Value!, place)).Distinct()
            : [],
        "allOf" => operand.AsArray().SelectMany(part => Check(part!.AsObject(), value, place)),
        "anyOf" => operand.AsArray().Any(part => !Check(part!.AsObject(), value, place).Any()) ? [] : [$"{place}: is none of the ways to write it"],
        "if" => schema[Check(operand.AsObject(), value, place).Any() ? "else" : "then"] is JsonObject branch ? Check(branch, value, place) : [],
        _ => throw new NotSupportedException($"the keyword {keyword} at {place}"),
    };

    private static IEnumerable<string> Missing(JsonObject keys, JsonNode names, string place) =>
        names.AsArray().Select(name => (string)name!).Where(name => !keys.ContainsKey(name)).Select(name => $"{place}: `{name}` is missing");

    private static bool IsOfType(JsonNode types, JsonNode? value) => types is JsonArray several
        ? several.Any(type => IsOfType(type!, value))
        : (string)types! switch
        {
            "object" => value is JsonObject,
            "array" => value is JsonArray,
            "string" => value?.GetValueKind() == JsonValueKind.String,
            "null" => value is null,
            "boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
            "number" => NumberOf(value) is not null,
            "integer" => NumberOf(value) is { } number && decimal.Truncate(number) == number,
            var type => throw new NotSupportedException(type),
        };

    private static string? TextOf(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String ? (string)value! : null;

    private static decimal? NumberOf(JsonNode? value) => value?.GetValueKind() == JsonValueKind.Number ? JsonNode.Parse(value.ToJsonString())!.GetValue<decimal>() : null;

    private JsonObject Resolve(string reference)
    {
        var node = (JsonNode)_root;
        foreach (var step in reference.Split('/')[1..])
        {
            node = node[step] ?? throw new NotSupportedException($"{reference} leads nowhere");
        }

        return node.AsObject();
    }
}
