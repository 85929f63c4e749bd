using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StatiqSite.Content.Kinds;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Schemas;

/// <summary>Writes the configuration of a form in the browser, as Sveltia CMS and Decap CMS read it (<see href="https://decapcms.org/docs/configuration-options/"/>).</summary>
public static class CmsConfig
{
    /// <summary>Where the collections stand in the repository, for who wants to use them elsewhere.</summary>
    public const string Path = "schema/cms.yml";

    /// <summary>Statiq's words for <c>draft</c>, which says the same.</summary>
    public static readonly ImmutableArray<Field> LeftOut = [CommonFields.Excluded, CommonFields.ShouldOutput];

    /// <summary>Each kind with its fields, then nothing: what stands in lists of records (sources, tags) such a form cannot edit.</summary>
    public static string Collections(ImmutableArray<PageKind> kinds)
    {
        var text = new StringBuilder(
            """
            # Written by `schema` from the declarations of fields. Do not edit.
            # A key that was left empty is not written: an empty status, date or number is none.
            output:
              omit_empty_optional_fields: true
            collections:

            """);
        foreach (var kind in kinds.Where(kind => kind.HasSlugs))
        {
            text.Append($"  - name: {kind.Id}\n")
                .Append($"    label: {Quoted(kind.Title)}\n")
                .Append($"    label_singular: {Quoted(kind.Singular)}\n")
                .Append($"    description: {Quoted(kind.Summary)}\n")
                .Append($"    folder: input/{kind.Folder}\n")
                .Append("    create: true\n    extension: md\n    format: yaml-frontmatter\n    identifier_field: title\n    slug: '{{title}}'\n    fields:\n");
            foreach (var field in kind.Schema.Written.Except(LeftOut))
            {
                Write(field, kind.Schema.Required.Contains(field), kinds, 6, text);
            }

            text.Append("      - name: body\n        label: 'text'\n        widget: markdown\n        required: false\n        modes: [raw]\n");
        }

        return text.ToString();
    }

    /// <summary>What stands above the collections: where changes go, as pull requests that a maintainer looks at.</summary>
    /// <param name="repository">On GitHub; null: the form says that none is set.</param>
    /// <param name="branch">The one that is published.</param>
    /// <param name="site">The site's own address.</param>
    public static string Backend(string? repository, string branch, string site)
    {
        var name = Uri.TryCreate(repository, UriKind.Absolute, out var address) ? address.AbsolutePath.Trim('/') : "owner/repository";
        return $"""
            backend:
              name: github
              repo: {Quoted(name)}
              branch: {branch}
              open_authoring: true
            publish_mode: editorial_workflow
            site_url: {Quoted(site)}
            media_folder: input/assets
            public_folder: /assets
            slug:
              encoding: ascii
              clean_accents: true

            """;
    }

    private static void Write(Field field, bool isRequired, ImmutableArray<PageKind> kinds, int indent, StringBuilder text)
    {
        var start = new string(' ', indent);
        text.Append($"{start}- name: {field.Name}\n")
            .Append($"{start}  label: {Quoted(field.Name.Replace('_', ' '))}\n")
            .Append($"{start}  hint: {Quoted($"{field.Meaning} For example: {field.Example}")}\n")
            .Append($"{start}  required: {(isRequired ? "true" : "false")}\n");
        WriteShape(field.Shape, field, kinds, indent + 2, text);
    }

    private static void WriteShape(ValueShape shape, Field field, ImmutableArray<PageKind> kinds, int indent, StringBuilder text)
    {
        var start = new string(' ', indent);
        switch (shape)
        {
            case ValueShape.OneOf:
                text.Append($"{start}widget: select\n{start}options:\n");
                foreach (var choice in field.Choices)
                {
                    text.Append($"{start}  - value: {Quoted(choice.Word)}\n{start}    label: {Quoted($"{choice.Word}: {choice.Meaning}")}\n");
                }

                break;

            case ValueShape.Flag:
                // A switch is written as false where nobody touched it; a choice is not written.
                text.Append($"{start}widget: select\n{start}options: ['true', 'false']\n");
                break;

            case ValueShape.WholeNumber number:
                text.Append($"{start}widget: number\n{start}value_type: int\n");
                text.Append(number.Least == int.MinValue ? "" : string.Create(CultureInfo.InvariantCulture, $"{start}min: {number.Least}\n"));
                break;

            case ValueShape.Pages { Kind.Targets: [var target] }:
                text.Append($"{start}widget: relation\n{start}collection: {target}\n{start}search_fields: [title, title_zh]\n{start}display_fields: [title]\n{start}value_field: '{{{{slug}}}}'\n{start}multiple: true\n");
                break;

            case ValueShape.Many { Item: ValueShape.Record record }:
                WriteRecords(record.Schema.Written, record.Schema.Required, kinds, indent, text);
                break;

            case ValueShape.Many { Item: ValueShape.RecordByKey records }:
                // Which keys are needed hangs on whether one of them is there; that a form cannot say, and the check does.
                WriteRecords([.. records.Without.Written, .. records.With.Written], [], kinds, indent, text);
                break;

            case ValueShape.Pages or ValueShape.Many { IsOne: false }:
                text.Append($"{start}widget: list\n");
                break;

            case ValueShape.Text { Longest: > 100 and var longest }:
                text.Append(string.Create(CultureInfo.InvariantCulture, $"{start}widget: text\n{start}maxlength: {longest}\n"));
                break;

            case ValueShape.Text { Pattern: { } pattern }:
                text.Append($"{start}widget: string\n{start}pattern: [{Quoted($"^(?:{pattern})$")}, {Quoted($"must be {field.TypeName}")}]\n");
                break;

            default:
                text.Append($"{start}widget: string\n");
                break;
        }
    }

    private static void WriteRecords(
        ImmutableArray<Field> fields, ImmutableArray<Field> required, ImmutableArray<PageKind> kinds, int indent, StringBuilder text)
    {
        var start = new string(' ', indent);
        text.Append($"{start}widget: list\n{start}collapsed: true\n{start}summary: '{{{{fields.{fields[0].Name}}}}}'\n{start}fields:\n");
        foreach (var field in fields)
        {
            Write(field, required.Contains(field), kinds, indent + 2, text);
        }
    }

    // A single quote is doubled, and nothing else means anything.
    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
