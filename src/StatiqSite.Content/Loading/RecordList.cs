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
        foreach (var item in file.Text is { } source ? ItemsOf(source, diagnostics) : [])
        {
            if (item is (YamlMapping mapping, true))
            {
                yield return schema.Read(mapping, FactListType.StartOf(mapping), "the record starts here", diagnostics);
            }
            else if (item.Node is not YamlMapping { Entries: [] } || item.IsItem)
            {
                Report(item.Node, schema, diagnostics);
            }
        }
    }

    private static IEnumerable<(YamlNode Node, bool IsItem)> ItemsOf(SourceText source, DiagnosticBag diagnostics) =>
        YamlReader.ReadItems(source, diagnostics).SelectMany(item => item is (YamlSequence inBrackets, false)
            ? inBrackets.Items.Select(inner => (inner, true))
            : [item]);

    public static string? Text(FieldValues values, Field<string> field) => values.TryGet(field, out var text) ? text : null;

    private static void Report(YamlNode node, Schema schema, DiagnosticBag diagnostics) =>
        diagnostics.Add(new Diagnostic(
            LoadingRules.NotAList, node is YamlMapping mapping ? FactListType.StartOf(mapping) : node.Span, $"{schema.Subject} is an item of a list and begins with `- {schema.Required[0]}:`")
        {
            Label = "this is no item of a list",
            Help = "put `- ` before the first key of each item, and two spaces before its other keys",
        });
}
