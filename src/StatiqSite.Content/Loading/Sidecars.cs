using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Loading;

/// <summary>Front matter that stands beside its page: <c>_glory.yml</c> beside <c>glory.md</c>.</summary>
internal sealed class Sidecars
{
    private readonly Dictionary<string, SourceFile> _byPage = new(StringComparer.Ordinal);

    /// <param name="files">All of the input folder.</param>
    /// <param name="isHidden">True for a folder that is not published: what stands there is nobody's sidecar.</param>
    public Sidecars(IEnumerable<SourceFile> files, Func<string, bool> isHidden)
    {
        foreach (var file in files)
        {
            if (PageOf(file.Path) is { } page && !isHidden(page))
            {
                _byPage.TryAdd(page, file);
            }
        }
    }

    public SourceFile? Of(string page) => _byPage.GetValueOrDefault(page);

    /// <summary>A sidecar whose page was renamed or removed would be lost without a word.</summary>
    public void ReportLonely(IReadOnlySet<string> pages, DiagnosticBag diagnostics)
    {
        foreach (var (page, file) in _byPage.Where(pair => !pages.Contains(pair.Key)))
        {
            var source = file.Text ?? new SourceText(file.Shown, "");
            var name = page[(page.LastIndexOf('/') + 1)..];
            diagnostics.Add(new Diagnostic(LoadingRules.UnknownFile, source.Span(0, 0), "nothing is made of this file")
            {
                Notes = [$"it would be the front matter of a page `{name}` beside it, and there is none"],
                Help = "give it the name of its page, or take it away",
            });
        }
    }

    /// <summary>The page a file would be the sidecar of: <c>series/glory.md</c> of <c>series/_glory.yml</c>; null for any other file.</summary>
    private static string? PageOf(string path)
    {
        var name = path.LastIndexOf('/') + 1;
        var isSidecar = path.Length > name + 1 && path[name] == '_' && Path.GetExtension(path) is ".yml" or ".yaml" && !FolderValues.IsOne(path);
        return isSidecar ? $"{path[..name]}{Path.GetFileNameWithoutExtension(path)[1..]}.md" : null;
    }
}
