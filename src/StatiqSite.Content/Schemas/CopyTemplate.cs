using System.Text;
using StatiqSite.Content.Kinds;

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
            text.Append($"{(isFirst ? first : rest)}{(isRequired ? "" : "#")}{field.Name}: {field.Example}\n");
            isFirst = false;
        }

        if (document.Form == SchemaForm.FrontMatter)
        {
            text.Append("---\nWhat there is to tell, in Markdown. A sentence that rests on a source ends with its mark [@china-daily-2026-01-02].\n");
        }

        return text.ToString();
    }
}
