using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using StatiqSite.Content.Kinds;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Schemas;

/// <summary>Writes the schema by which an editor completes and marks what a contributor types (<see href="https://json-schema.org/draft/2020-12">JSON Schema 2020-12</see>).</summary>
internal sealed class JsonSchema
{
    private readonly Utf8JsonWriter _json;

    private JsonSchema(Utf8JsonWriter json)
    {
        _json = json;
    }

    /// <summary>The whole file, with its last line ended.</summary>
    public static string Of(SchemaDocument document)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            new JsonSchema(json).Write(document);
        }

        return $"{Encoding.UTF8.GetString(output.WrittenSpan)}\n";
    }

    /// <summary>The name of a list of fields within a file: <c>fact</c>, <c>use-of-a-fact</c>.</summary>
    public static string NameOf(Schema schema) => Slug.Of(schema.Subject[(schema.Subject.IndexOf(' ') + 1)..]);

    private void Write(SchemaDocument document)
    {
        var schema = document.Schemas[0];
        _json.WriteStartObject();
        _json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        _json.WriteString("$id", $"urn:statiqsite:schema:{document.Id}");
        _json.WriteString("title", document.Form == SchemaForm.FrontMatter ? $"Front matter of {schema.Subject}" : document.Title);
        _json.WriteString("description", document.Summary);
        if (document.Form == SchemaForm.List)
        {
            _json.WriteString("type", "array");
            _json.WritePropertyName("items");
            WriteReference(schema);
        }
        else
        {
            WriteRecord(schema);
        }

        var parts = PartsOf(document.Form == SchemaForm.List ? [schema] : Inside(schema));
        if (!parts.IsEmpty)
        {
            _json.WriteStartObject("$defs");
            foreach (var part in parts)
            {
                _json.WriteStartObject(NameOf(part));
                _json.WriteString("title", $"{char.ToUpperInvariant(part.Subject[0])}{part.Subject[1..]}");
                WriteRecord(part);
                _json.WriteEndObject();
            }

            _json.WriteEndObject();
        }

        _json.WriteEndObject();
    }

    /// <summary>Lists of fields and those that stand in their values, each once.</summary>
    private static ImmutableArray<Schema> PartsOf(IEnumerable<Schema> schemas) =>
        [.. schemas.SelectMany(schema => Inside(schema).Prepend(schema)).Distinct()];

    private static ImmutableArray<Schema> Inside(Schema schema) => PartsOf(schema.Fields.SelectMany(field => RecordsOf(field.Shape)));

    private static IEnumerable<Schema> RecordsOf(ValueShape shape) => shape switch
    {
        ValueShape.Many many => RecordsOf(many.Item),
        ValueShape.Either either => RecordsOf(either.First).Concat(RecordsOf(either.Second)),
        ValueShape.Record record => [record.Schema],
        ValueShape.RecordByKey record => [record.Without, record.With],
        _ => [],
    };

    private void WriteRecord(Schema schema)
    {
        _json.WriteString("type", "object");
        if (!schema.Required.IsEmpty)
        {
            WriteNames("required", schema.Required);
        }

        _json.WriteStartObject("properties");
        foreach (var field in schema.Fields)
        {
            _json.WriteStartObject(field.Name);
            WriteField(field);
            _json.WriteEndObject();
        }

        foreach (var (field, alias) in schema.Fields.SelectMany(field => field.Aliases, (field, alias) => (field, alias)))
        {
            _json.WriteStartObject(alias);
            _json.WriteString("description", $"Another spelling of `{field.Name}`.");
            _json.WriteBoolean("deprecated", true);
            WriteShape(field.Shape, field);
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
        _json.WriteBoolean("additionalProperties", false);
        WriteTogether(schema.Together);
    }

    private void WriteTogether(ImmutableArray<KeyRule> rules)
    {
        var needs = rules.OfType<KeyRule.Needs>().ToList();
        if (needs.Count > 0)
        {
            _json.WriteStartObject("dependentRequired");
            foreach (var need in needs)
            {
                WriteNames(need.Key.Name, need.Others);
            }

            _json.WriteEndObject();
        }

        foreach (var choice in rules.OfType<KeyRule.AtLeastOne>())
        {
            _json.WriteStartArray("anyOf");
            foreach (var key in choice.Keys)
            {
                _json.WriteStartObject();
                WriteNames("required", [key]);
                _json.WriteEndObject();
            }

            _json.WriteEndArray();
        }

        var conditions = rules.OfType<KeyRule.NeedsWhere>().ToList();
        if (conditions.Count > 0)
        {
            _json.WriteStartArray("allOf");
            foreach (var condition in conditions)
            {
                WriteCondition(condition);
            }

            _json.WriteEndArray();
        }
    }

    private void WriteCondition(KeyRule.NeedsWhere condition)
    {
        _json.WriteStartObject();
        _json.WriteStartObject("if");
        _json.WriteStartObject("properties");
        _json.WriteStartObject(condition.Key.Name);
        _json.WritePropertyName("const");
        YamlJson.Write(_json, condition.Word);
        _json.WriteEndObject();
        _json.WriteEndObject();
        WriteNames("required", [condition.Key]);
        _json.WriteEndObject();
        _json.WriteStartObject("then");
        WriteNames("required", [condition.Other]);
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteField(Field field)
    {
        var targets = field.Shape is ValueShape.Pages { Kind.Targets: { IsEmpty: false } kinds }
            ? $" Names pages of the {(kinds.Length == 1 ? "kind" : "kinds")} {string.Join(", ", kinds)}."
            : "";
        var choices = field.Choices.IsEmpty ? "" : $" {string.Join(" ", field.Choices.Select(choice => $"`{choice.Word}`: {choice.Meaning}"))}";
        _json.WriteString("description", $"{field.Meaning}{targets}{choices}");
        WriteShape(field.Shape, field);
        _json.WriteStartArray("examples");
        YamlJson.Write(_json, field.Example);
        _json.WriteEndArray();
    }

    private void WriteShape(ValueShape shape, Field field)
    {
        switch (shape)
        {
            case ValueShape.Text text:
                WriteTypes(TypesOf(text));
                WriteText(text);
                break;

            case ValueShape.OneOf:
                _json.WriteStartArray("enum");
                foreach (var choice in field.Choices)
                {
                    _json.WriteStringValue(choice.Word);
                }

                _json.WriteEndArray();
                break;

            case ValueShape.Flag:
                WriteTypes(["boolean"]);
                break;

            case ValueShape.WholeNumber number:
                WriteTypes(["integer"]);
                _json.WriteNumber("minimum", number.Least);
                _json.WriteNumber("maximum", int.MaxValue);
                break;

            case ValueShape.Pages:
                WriteShape(new ValueShape.Many(new ValueShape.Text(Slug.Pattern)), field);
                break;

            case ValueShape.Many many:
                WriteMany(many, field);
                break;

            case ValueShape.Table table:
                WriteTypes(["object"]);
                _json.WriteStartObject("propertyNames");
                WriteText(new ValueShape.Text(table.Keys));
                _json.WriteEndObject();
                _json.WritePropertyName("additionalProperties");
                WriteItem(table.Value, field);
                break;

            case ValueShape.Either either:
                _json.WriteStartArray("anyOf");
                WriteItem(either.First, field);
                WriteItem(either.Second, field);
                _json.WriteEndArray();
                break;

            case ValueShape.Record record:
                _json.WriteString("$ref", ReferenceTo(record.Schema));
                break;

            case ValueShape.RecordByKey record:
                _json.WriteStartObject("if");
                WriteTypes(["object"]);
                WriteNames("required", [record.Key]);
                _json.WriteEndObject();
                _json.WritePropertyName("then");
                WriteReference(record.With);
                _json.WritePropertyName("else");
                WriteReference(record.Without);
                break;
        }
    }

    /// <summary>A list of texts may be one text; the keywords for texts and those for lists do not touch each other.</summary>
    private void WriteMany(ValueShape.Many many, Field field)
    {
        var text = many.Item as ValueShape.Text ?? (many.Item as ValueShape.Either)?.Second as ValueShape.Text;
        WriteTypes(text is null ? ["array"] : [.. TypesOf(text), "array"]);
        if (text is not null)
        {
            WriteText(text);
        }

        _json.WritePropertyName("items");
        WriteItem(many.Item, field);
        if (many.IsOne)
        {
            _json.WriteNumber("maxItems", 1);
        }
    }

    private void WriteItem(ValueShape shape, Field field)
    {
        _json.WriteStartObject();
        WriteShape(shape, field);
        _json.WriteEndObject();
    }

    private void WriteText(ValueShape.Text text)
    {
        _json.WriteString("pattern", text.Pattern is { } pattern ? $"^(?:{pattern})$" : "\\S");
        if (text.Longest is { } longest)
        {
            _json.WriteNumber("maxLength", longest);
        }
    }

    /// <summary>What an editor may take such a text for: an id may be `2025`, a title `true`.</summary>
    private static IEnumerable<string> TypesOf(ValueShape.Text text)
    {
        var whole = text.Pattern is { } pattern ? new Regex($"^(?:{pattern})$", RegexOptions.CultureInvariant) : null;
        return ((string[])["string"])
            .Concat(IsPossible("0.5") ? ["number"] : IsPossible("2025") ? ["integer"] : [])
            .Concat(IsPossible("true") ? ["boolean"] : []);

        bool IsPossible(string written) => whole?.IsMatch(written) ?? true;
    }

    private void WriteTypes(IEnumerable<string> types)
    {
        var names = types.ToList();
        if (names.Count == 1)
        {
            _json.WriteString("type", names[0]);
            return;
        }

        _json.WriteStartArray("type");
        foreach (var name in names)
        {
            _json.WriteStringValue(name);
        }

        _json.WriteEndArray();
    }

    private void WriteNames(string key, ImmutableArray<Field> fields)
    {
        _json.WriteStartArray(key);
        foreach (var field in fields)
        {
            _json.WriteStringValue(field.Name);
        }

        _json.WriteEndArray();
    }

    private void WriteReference(Schema schema)
    {
        _json.WriteStartObject();
        _json.WriteString("$ref", ReferenceTo(schema));
        _json.WriteEndObject();
    }

    private static string ReferenceTo(Schema schema) => $"#/$defs/{NameOf(schema)}";
}
