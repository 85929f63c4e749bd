using System.Buffers;
using System.Globalization;
using System.Text.Json;
using StatiqSite.Content.Yaml;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Schemas;

/// <summary>YAML as an editor understands it: what is not in quotes and looks like a number or a truth is one.</summary>
/// <remarks><see href="https://yaml.org/spec/1.2.2/#103-core-schema">The core schema of YAML</see>, without its other spellings of the same.</remarks>
internal static class YamlJson
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    /// <summary>Writes what stands behind a key.</summary>
    public static void Write(Utf8JsonWriter json, string yaml)
    {
        var source = new SourceText("example.yml", $"key: {yaml}\n");
        if (YamlReader.Read(source, 0, source.Text.Length, new DiagnosticBag()) is YamlMapping { Entries: [var entry] })
        {
            Write(json, entry.Value);
        }
        else
        {
            json.WriteStringValue(yaml);
        }
    }

    private static void Write(Utf8JsonWriter json, YamlNode node)
    {
        switch (node)
        {
            case YamlSequence list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;

            case YamlMapping mapping:
                json.WriteStartObject();
                foreach (var entry in mapping.Entries)
                {
                    json.WritePropertyName(entry.Key.Value);
                    Write(json, entry.Value);
                }

                json.WriteEndObject();
                break;

            case YamlScalar { IsPlain: true } scalar when IsWhole(scalar.Value) && long.TryParse(scalar.Value, CultureInfo.InvariantCulture, out var whole):
                json.WriteNumberValue(whole);
                break;

            case YamlScalar { IsPlain: true, Value: "true" or "false" } scalar:
                json.WriteBooleanValue(scalar.Value == "true");
                break;

            case YamlScalar scalar:
                json.WriteStringValue(scalar.Value);
                break;
        }
    }

    private static bool IsWhole(string written) => written.Length > 0 && !written.AsSpan().ContainsAnyExcept(Digits);
}
