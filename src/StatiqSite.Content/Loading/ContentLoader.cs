using System.Collections.Immutable;
using StatiqSite.Content.Kinds;
using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Loading;

/// <summary>Reads every file by itself, all of them at once, into one catalog.</summary>
public static class ContentLoader
{
    private const string TagsFile = "_data/tags.yml";

    public static Catalog Load(SourceTree tree, DiagnosticBag diagnostics) => Load(tree, PageKinds.All, now: null, diagnostics);

    /// <summary>The same with kinds of pages that the caller chooses.</summary>
    /// <param name="now">The build's "now"; null: the newest date in the tree.</param>
    public static Catalog Load(SourceTree tree, ImmutableArray<PageKind> kinds, DateOnly? now, DiagnosticBag diagnostics)
    {
        var input = tree.Files.Where(file => file.Area == SourceArea.Input).ToList();
        var pages = InParallel(input.Where(IsPage).ToList(), file => PageReader.Read(file, kinds, diagnostics));
        var sources = InParallel(
            tree.Files.Where(file => file.Area == SourceArea.Seeds && IsData(file.Path) && !IsHidden(file.Path)).ToList(),
            file => SourceRecordReader.Read(file, diagnostics));
        var tags = input.FirstOrDefault(file => file.Path == TagsFile) is { } tagsFile ? TagsReader.Read(tagsFile, diagnostics) : [];
        var settings = SettingsReader.Read(tree.Files.FirstOrDefault(file => file.Area == SourceArea.Settings), diagnostics);
        ReportUnknownFiles(tree, diagnostics);
        return new Catalog(
            kinds,
            settings,
            [.. pages.OfType<Page>()],
            [.. sources.SelectMany(list => list).OrderBy(source => source.Id, StringComparer.Ordinal)],
            tags,
            [.. input.Where(file => IsAsset(file.Path) && AssetGuard.MayGoOut(file, diagnostics)).Select(file => $"/{file.Path}")],
            now);
    }

    /// <summary>A leading underscore keeps a file or folder from being published.</summary>
    private static bool IsPage(SourceFile file) =>
        file.Path.EndsWith(".md", StringComparison.Ordinal) && !IsHidden(file.Path) && !IsAsset(file.Path);

    private static bool IsAsset(string path) => path.StartsWith("assets/", StringComparison.Ordinal);

    private static bool IsHidden(string path) => path[0] == '_' || path.Contains("/_", StringComparison.Ordinal);

    private static bool IsData(string path) => Path.GetExtension(path) is ".yml" or ".yaml";

    private static void ReportUnknownFiles(SourceTree tree, DiagnosticBag diagnostics)
    {
        foreach (var file in tree.Files)
        {
            var help = file.Area switch
            {
                SourceArea.Input when !IsPage(file) && !IsHidden(file.Path) && !IsAsset(file.Path) =>
                    "pages end in `.md`; pictures and other files stand in `input/assets/`",
                SourceArea.Seeds when !IsData(file.Path) && !IsHidden(file.Path) => "records of sources stand in files that end in `.yml`",
                _ => null,
            };
            if (help is not null)
            {
                var source = file.Text ?? new SourceText(file.Shown, "");
                diagnostics.Add(new Diagnostic(LoadingRules.UnknownFile, source.Span(0, 0), "nothing is made of this file") { Help = help });
            }
        }
    }

    private static ImmutableArray<T> InParallel<T>(List<SourceFile> files, Func<SourceFile, T> read)
    {
        var results = new T[files.Count];
        Parallel.For(0, files.Count, i => results[i] = read(files[i]));
        return [.. results];
    }
}
