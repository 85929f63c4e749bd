using System.Collections.Immutable;
using System.Text;
using StatiqSite.Content.Kinds;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Fixing;

/// <summary>A page to fill in: what it must say as blanks, what it may say behind a <c>#</c>, a fact and an event as blanks.</summary>
public static class PageTemplate
{
    // What few pages need, and what is done by a command.
    private static readonly ImmutableArray<Field> Seldom =
    [
        CommonFields.Draft, CommonFields.Excluded, CommonFields.ShouldOutput, CommonFields.Layout, CommonFields.Xref,
        CommonFields.RedirectFrom, CommonFields.RedirectTo, CommonFields.Order, CommonFields.Facts, CommonFields.Events,
    ];

    public static string Of(PageKind kind)
    {
        var text = new StringBuilder($"---\n# Fill in each {Field.Blank}. Of the lines that a # makes a note keep what a source tells, without the #; delete the others.\n\n");
        foreach (var field in kind.Schema.Written.Except(Seldom))
        {
            var isRequired = kind.Schema.Required.Contains(field);
            text.Append($"# {field.Meaning}\n{(isRequired ? "" : "#")}{field.Name}: {(isRequired ? Field.Blank : field.Example)}\n");
        }

        Write(CommonFields.Facts, FactSchema.Schema.Required, text);
        Write(CommonFields.Events, [.. EventSchema.Schema.Required, EventSchema.Source], text);
        return text.Append("---\n").ToString();
    }

    private static void Write(Field list, ImmutableArray<Field> keys, StringBuilder text)
    {
        text.Append($"\n# {list.Meaning}\n{list.Name}:\n");
        foreach (var (i, key) in keys.Index())
        {
            // What is said of the first key stands above the dash.
            text.Append($"{(i == 0 ? "  " : "    ")}# {key.Meaning}\n{(i == 0 ? "  - " : "    ")}{key.Name}: {Field.Blank}\n");
        }
    }
}
