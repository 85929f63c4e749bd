using System.Collections.Immutable;
using System.Text;
using StatiqSite.Content.Kinds;
using StatiqSite.Content.Model;
using StatiqSite.Diagnostics.Formats;

namespace StatiqSite.Content.Schemas;

/// <summary>The files of the repository that are written from the declarations of fields, for editors and forms; and what programs may read of a check.</summary>
public static class SchemaFiles
{
    public const string Folder = "schema";

    public const string Ending = ".schema.json";

    /// <summary>Each file's path from the root and its whole text.</summary>
    public static ImmutableArray<(string Path, string Text)> Of(ImmutableArray<PageKind> kinds)
    {
        var documents = SchemaDocuments.Of(kinds).Where(document => document.Form != SchemaForm.Part).ToList();
        return
        [
            .. documents.Select(document => (PathOf(document), JsonSchema.Of(document))),
            ($"{Folder}/diagnostics{Ending}", JsonFormatSchema.Text),
            (CmsConfig.Path, CmsConfig.Collections(kinds)),
            (".vscode/settings.json", Settings(documents)),
            (".vscode/extensions.json", "{\n  \"recommendations\": [\n    \"redhat.vscode-yaml\"\n  ]\n}\n"),
        ];
    }

    /// <summary>Where the schema of something stands: <c>schema/series.schema.json</c>.</summary>
    public static string PathOf(SchemaDocument document) => $"{Folder}/{document.Id}{Ending}";

    /// <summary>Front matter is left out: the extension reads YAML files, not the YAML in Markdown.</summary>
    private static string Settings(IEnumerable<SchemaDocument> documents)
    {
        var text = new StringBuilder("{\n  \"yaml.schemas\": {\n");
        text.AppendJoin(",\n", documents
            .Where(document => document.Form is SchemaForm.List or SchemaForm.File)
            .Select(document => $"    \"./{PathOf(document)}\": \"/{document.Place}\""));
        return text.Append("\n  }\n}\n").ToString();
    }
}
