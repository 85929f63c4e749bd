using System.Collections.Immutable;
using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Loading;

/// <summary>Reads every file by itself, all of them at once, into one catalog.</summary>
public static class ContentLoader
{
    internal const string TagsFile = "_data/tags.yml";

    internal const string LinkExceptionsFile = "_data/link-exceptions.yml";

    public static Catalog Load(SourceTree tree, DiagnosticBag diagnostics) => Load(tree, new LoadingOptions(), diagnostics);

    public static Catalog Load(SourceTree tree, LoadingOptions options, DiagnosticBag diagnostics)
    {
        var input = tree.Files.Where(file => file.Area == SourceArea.Input).ToList();
        var shown = input.Where(file => !IsHiddenFolder(file.Path) && !IsAsset(file.Path)).ToList();
        var folders = FolderValues.Of(shown, options.Kinds, diagnostics);
        var sidecars = new Sidecars(shown, IsHidden);
        var files = input.Where(IsPage).ToList();
        options.Memory?.Begin(shown.Where(file => IsHidden(file.Path)));

        // What is little waits for no page.
        ImmutableArray<Page?> pages = [];
        ImmutableArray<ImmutableArray<SourceRecord>> sources = [];
        ImmutableArray<Tag> tags = [];
        SiteSettings settings = null!;
        Parallel.Invoke(
            () => pages = InParallel(files, file => PageOf(file, options, sidecars, folders, diagnostics)),
            () =>
            {
                settings = SettingsReader.Read(tree.Files.FirstOrDefault(file => file.Area == SourceArea.Settings), options.Settings, diagnostics);
                tags = input.FirstOrDefault(file => file.Path == TagsFile) is { } tagsFile ? TagsReader.Read(tagsFile, diagnostics) : [];
                sources = InParallel(
                    tree.Files.Where(file => file.Area == SourceArea.Seeds && IsData(file.Path) && !IsHidden(file.Path)).ToList(),
                    file => SourceRecordReader.Read(file, diagnostics));
            });
        sidecars.ReportLonely(files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal), diagnostics);
        UnknownFiles.Report(tree, file => IsPage(file) || IsHidden(file.Path) || IsAsset(file.Path), diagnostics);
        var assets = input.Where(file => IsAsset(file.Path)).ToLookup(file => AssetGuard.MayGoOut(file, diagnostics), file => $"/{file.Path}");
        return new Catalog(
            options.Kinds,
            settings,
            [.. pages.OfType<Page>()],
            [.. sources.SelectMany(list => list).OrderBy(source => source.Id, StringComparer.Ordinal)],
            tags,
            [.. assets[true]],
            options.Now)
        {
            // What lies beside a picture is no picture: a link to it is broken.
            RefusedAssets = [.. assets[false].Where(path => !IsData(path))],
            RuleIds = options.RuleIds,
            LinkExceptions = input.FirstOrDefault(file => file.Path == LinkExceptionsFile) is { } exceptions ? LinkExceptionsReader.Read(exceptions, diagnostics) : [],
            Credits = [.. input.Where(file => IsAsset(file.Path) && Path.GetExtension(file.Path) == ".yml").Select(file => CreditReader.Read(file, diagnostics)).OfType<ImageCredit>()],
        };
    }

    private static Page? PageOf(SourceFile file, LoadingOptions options, Sidecars sidecars, FolderValues folders, DiagnosticBag diagnostics)
    {
        return options.Memory is { } memory ? memory.PageOf(file, Read, diagnostics) : Read(diagnostics);

        Page? Read(DiagnosticBag bag) => PageReader.Read(file, options.Kinds, sidecars.Of(file.Path), folders.Around(file.Path), bag);
    }

    /// <summary>A leading underscore keeps a file or folder from being published.</summary>
    private static bool IsPage(SourceFile file) =>
        file.Path.EndsWith(".md", StringComparison.Ordinal) && !IsHidden(file.Path) && !IsAsset(file.Path);

    private static bool IsAsset(string path) => path.StartsWith("assets/", StringComparison.Ordinal);

    private static bool IsHidden(string path) => path.StartsWith('_') || path.Contains("/_", StringComparison.Ordinal);

    private static bool IsHiddenFolder(string path) => IsHidden(path[..(path.LastIndexOf('/') + 1)]);

    private static bool IsData(string path) => Path.GetExtension(path) is ".yml" or ".yaml";

    private static ImmutableArray<T> InParallel<T>(List<SourceFile> files, Func<SourceFile, T> read)
    {
        var results = new T[files.Count];
        Parallel.For(0, files.Count, i => results[i] = read(files[i]));
        return [.. results];
    }
}
