using System.Collections.Immutable;
using System.Text;
using StatiqSite.Content.Kinds;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Schemas;

/// <summary>What CONTRIBUTING says of kinds and their keys, written between two marks so that it never says other than the declarations.</summary>
public static class ContributingTable
{
    public const string Path = ".github/CONTRIBUTING.md";

    private const string Start = "<!-- written by `schema`: do not edit from here -->\n";
    private const string End = "<!-- to here -->\n";

    /// <summary>The same text with what stands between the marks written anew; unchanged where there are no marks.</summary>
    public static string Update(string text, ImmutableArray<PageKind> kinds)
    {
        var (start, end) = (text.IndexOf(Start, StringComparison.Ordinal), text.IndexOf(End, StringComparison.Ordinal));
        return start < 0 || end < start ? text : $"{text[..(start + Start.Length)]}\n{Of(kinds)}\n{text[end..]}";
    }

    private static string Of(ImmutableArray<PageKind> kinds)
    {
        var text = new StringBuilder("| what is written | where | it must say | what it is |\n| --- | --- | --- | --- |\n");
        foreach (var document in SchemaDocuments.Of(kinds))
        {
            var place = document.Form == SchemaForm.Part ? $"the key `{document.Place}`" : $"`{document.Place}`";
            text.Append($"| {document.Title} | {place} | {string.Join(", ", document.Schemas[0].Required.Select(field => $"`{field.Name}`"))} | {document.Summary} |\n");
        }

        return text.ToString();
    }
}
