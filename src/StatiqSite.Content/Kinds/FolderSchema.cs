using System.Collections.Immutable;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Kinds;

/// <summary>The keys of a folder's <c>_directory.yml</c>: those that all pages below the folder know, but for what only one page can say.</summary>
internal static class FolderSchema
{
    private static readonly ImmutableArray<Field> OfOnePage =
        [CommonFields.Xref, CommonFields.RedirectFrom, CommonFields.RedirectTo, CommonFields.Facts, CommonFields.Events];

    /// <param name="folder">Below the input folder, with a slash at its end: <c>series/</c>; empty for the input folder itself.</param>
    public static Schema Of(string folder, ImmutableArray<PageKind> all)
    {
        // A kind has its folder; only at the top stand all of them together.
        ImmutableArray<PageKind> kinds = folder.Length == 0 ? all : [all.OfFolder(folder[..folder.IndexOf('/')])];
        var shared = kinds[0].Schema.Fields.Where(field => kinds.All(kind => kind.Schema.Knows(field))).ToList();
        var others = kinds
            .SelectMany(kind => kind.Schema.Fields, (kind, field) => (Kind: kind, field.Name))
            .Where(other => shared.TrueForAll(field => field.Name != other.Name))
            .DistinctBy(other => other.Name);
        return new Schema($"the pages below `input/{folder}`", [], [.. shared.Where(field => !OfOnePage.Contains(field))])
        {
            Foreign =
            [
                .. OfOnePage.SelectMany(field => field.Aliases.Add(field.Name)).Select(key => new ForeignKey(
                    key, "`{key}` belongs to one page, and this is said of all pages below a folder", "write it into the page it is about")),
                .. others.Select(other => new ForeignKey(
                    other.Name, "`{key}` is not known to every kind of page below this folder",
                    $"write it into `_directory.yml` in the folder of its kind, like `input/{other.Kind.Folder}/`")),
                .. kinds[0].Schema.Foreign,
            ],
        };
    }
}
