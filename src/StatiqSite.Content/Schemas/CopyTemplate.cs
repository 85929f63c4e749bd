using System.Text;
using StatiqSite.Content.Kinds;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Schemas;

/// <summary>A text to copy and fill in: the required keys stand there, the others behind a <c>#</c>, each below its meaning.</summary>
public static class CopyTemplate
{
    public static string Of(SchemaDocument document)
    {
        var text = new StringBuilder();
        var schema = document.Schemas[0];
        var (first, rest) = document.Form switch
        {
            SchemaForm.List => ("- ", "  "),
            SchemaForm.Part => ("  - ", "    "),
            _ => ("", ""),
        };
        text.Append(document.Form switch
        {
            SchemaForm.FrontMatter => "---\n",
            SchemaForm.Part => $"{document.Place}:\n",
            _ => "",
        });
        var isFirst = first.Length > 0;
        foreach (var field in schema.Fields)
        {
            // The mark of an item stands before its first key; so does what is said of it.
            var isRequired = schema.Required.Contains(field);
            text.Append($"{(isFirst ? first[..^2] : rest)}# {field.Meaning}\n");
            foreach (var line in LinesOf(field))
            {
                text.Append($"{(isFirst ? first : rest)}{(isRequired ? "" : "#")}{line}\n");
                isFirst = false;
            }
        }

        if (document.Form == SchemaForm.FrontMatter)
        {
            text.Append("---\nWhat there is to tell, in Markdown. A sentence that rests on a source ends with its mark [@china-daily-2026-01-02].\n");
        }

        return text.ToString();
    }

    /// <summary>A key with its example on one line; what is made of records has each of their keys on its own.</summary>
    private static IEnumerable<string> LinesOf(Field field) => field.Shape switch
    {
        ValueShape.Many { Item: ValueShape.Record record } => LinesOf(field, record.Schema),
        ValueShape.Many { Item: ValueShape.RecordByKey record } => LinesOf(field, record.Without),
        _ => [$"{field.Name}: {field.Example}"],
    };

    private static IEnumerable<string> LinesOf(Field field, Schema schema) => schema.Required
        .Concat(schema.Together.OfType<KeyRule.AtLeastOne>().Select(choice => choice.Keys[0]))
        .Select((key, i) => $"{(i == 0 ? "  - " : "    ")}{key.Name}: {key.Example}")
        .Prepend($"{field.Name}:");
}
