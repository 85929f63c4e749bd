using StatiqSite.Content.Kinds;
using StatiqSite.Content.Model;
using StatiqSite.Content.Yaml;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Loading;

/// <summary>A YAML file that is a list of records of one schema.</summary>
internal static class RecordList
{
    public static IEnumerable<FieldValues> Of(SourceFile file, Schema schema, DiagnosticBag diagnostics)
    {
        if (file.Text is not { } source || YamlReader.Read(source, 0, source.Text.Length, diagnostics) is not { } node)
        {
            yield break;
        }

        if (node is YamlMapping { Entries: [] })
        {
            yield break;
        }

        if (node is not YamlSequence list)
        {
            Report(node, schema, diagnostics);
            yield break;
        }

        foreach (var item in list.Items)
        {
            if (item is YamlMapping mapping)
            {
                yield return schema.Read(mapping, FactListType.StartOf(mapping), "the record starts here", diagnostics);
            }
            else
            {
                Report(item, schema, diagnostics);
            }
        }
    }

    public static string? Text(FieldValues values, Field<string> field) => values.TryGet(field, out var text) ? text : null;

    private static void Report(YamlNode node, Schema schema, DiagnosticBag diagnostics) =>
        diagnostics.Add(new Diagnostic(
            LoadingRules.NotAList, node is YamlMapping mapping ? FactListType.StartOf(mapping) : node.Span, $"{schema.Subject} is an item of a list and begins with `- {schema.Required[0]}:`")
        {
            Label = "this is no item of a list",
            Help = "put `- ` before the first key of each item, and two spaces before its other keys",
        });
}
