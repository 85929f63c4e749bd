using System.Text;
using StatiqSite.Content.Facts;
using StatiqSite.Content.Model;
using StatiqSite.Content.Yaml;

namespace StatiqSite.Content.Fixing;

/// <summary>What records say, however it is spelled and in whatever order its keys stand: what two spellings must have in common.</summary>
internal static class Meaning
{
    public static string Of(IEnumerable<YamlMapping> records, Schema schema)
    {
        var text = new StringBuilder();
        foreach (var record in records)
        {
            Write(record, schema, text);
        }

        return text.ToString();
    }

    private static void Write(YamlMapping record, Schema? schema, StringBuilder text)
    {
        text.Append('{');
        foreach (var entry in record.Entries.OrderBy(entry => schema?.NameOf(entry.Key.Value) ?? entry.Key.Value, StringComparer.Ordinal))
        {
            var field = schema?.FieldOf(entry.Key.Value);
            text.Append(field?.Name ?? entry.Key.Value).Append(':');
            if (field is not null && ValueSpelling.IsDate(field) && entry.Value is YamlScalar date && FuzzyDate.TryParse(date.Value, out var value, out _))
            {
                text.Append(value.Written);
            }
            else if (field is not null && (ValueSpelling.IsWords(field) || field.Shape is ValueShape.Many))
            {
                var schemas = new Dictionary<YamlMapping, Schema>(ReferenceEqualityComparer.Instance);
                foreach (var (item, itemSchema) in ValueSpelling.Inside(entry, field))
                {
                    schemas[item] = itemSchema;
                }

                WriteAll(Items.Of(entry.Value), item => schemas.GetValueOrDefault(item), text);
            }
            else
            {
                Write(entry.Value, text);
            }

            text.Append('\n');
        }

        text.Append('}');
    }

    private static void WriteAll(IEnumerable<YamlNode> items, Func<YamlMapping, Schema?> schemaOf, StringBuilder text)
    {
        text.Append('[');
        foreach (var item in items)
        {
            if (item is YamlMapping record)
            {
                Write(record, schemaOf(record), text);
            }
            else
            {
                Write(item, text);
            }

            text.Append(',');
        }

        text.Append(']');
    }

    private static void Write(YamlNode node, StringBuilder text)
    {
        switch (node)
        {
            case YamlScalar scalar:
                text.Append(scalar.Value.Length).Append('"').Append(scalar.Value).Append('"');
                break;
            case YamlMapping record:
                Write(record, null, text);
                break;
            case YamlSequence list:
                WriteAll(list.Items, _ => null, text);
                break;
        }
    }
}
