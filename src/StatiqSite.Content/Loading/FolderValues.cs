using System.Collections.Immutable;
using StatiqSite.Content.Kinds;
using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Loading;

/// <summary>What <c>_directory.yml</c> says of all pages below its folder; the nearest folder's word holds, and a page's own above all.</summary>
internal sealed class FolderValues
{
    private static readonly string[] Names = ["_directory.yml", "_directory.yaml"];

    // By folder, with a slash at the end; what the folders above say is in it already.
    private readonly Dictionary<string, FieldValues> _byFolder = new(StringComparer.Ordinal);

    private FolderValues()
    {
    }

    /// <param name="files">All of the input folder; each file of values is read once, and its faults are told at its own lines.</param>
    public static FolderValues Of(IEnumerable<SourceFile> files, ImmutableArray<PageKind> kinds, DiagnosticBag diagnostics)
    {
        var all = new FolderValues();
        foreach (var file in files.Where(file => IsOne(file.Path)).OrderBy(file => file.Path.Length).ThenByDescending(file => file.Path, StringComparer.Ordinal))
        {
            var folder = FolderOf(file.Path);
            if (Read(file, FolderSchema.Of(folder, kinds), diagnostics) is { } own)
            {
                all._byFolder[folder] = all.Around(folder) is { } above ? own.Over(above) : own;
            }
        }

        return all;
    }

    public static bool IsOne(string path) => Names.Contains(path[(path.LastIndexOf('/') + 1)..]);

    /// <summary>What the folders above a file say; null where they say nothing.</summary>
    public FieldValues? Around(string path)
    {
        if (_byFolder.Count == 0)
        {
            return null;
        }

        for (var folder = FolderOf(path); ; folder = FolderOf(folder[..^1]))
        {
            if (_byFolder.TryGetValue(folder, out var values))
            {
                return values;
            }

            if (folder.Length == 0)
            {
                return null;
            }
        }
    }

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];

    private static FieldValues? Read(SourceFile file, Schema schema, DiagnosticBag diagnostics) =>
        MappingFile.Of(file, "a folder's values are keys with values, like `draft: true`", diagnostics) is { } mapping
            ? schema.Read(mapping, FactListType.StartOf(mapping), "the folder's values start here", diagnostics)
            : null;
}
