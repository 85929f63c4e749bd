using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Loading;

/// <summary>All files the site is made from: the only reading of the disk.</summary>
/// <remarks>What is no ordinary file is refused before it is opened; what cannot be decoded is a fault of that file alone.</remarks>
public sealed class SourceTree
{
    private const int PageLimit = 2 << 20;
    private const int DataLimit = 8 << 20;
    private const int AssetLimit = 20 << 20;

    private const string SettingsFile = "settings.yml";

    // Below the theme's folder: what a site's input may override, file by file.
    private const string ThemeInput = "input/";

    private static readonly (string Names, string Help) Assets = ("assets", "make pictures smaller, or link to a place that keeps large files");
    private static readonly (string Names, string Help) Data = ("data files", "take out sources that no page cites, or make a site of its own of some of the pages");
    private static readonly (string Names, string Help) Pages = ("pages and templates", "make a site of its own of some of the pages");

    internal SourceTree(IEnumerable<SourceFile> files)
    {
        Files = [.. WithThemeInput([.. files]).OrderBy(file => file.Area).ThenBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>By area, then path; what the theme's own input offers is input, unless the site has a file of that path.</summary>
    public ImmutableArray<SourceFile> Files { get; }

    public static SourceTree Read(SourcePaths paths, DiagnosticBag diagnostics) => Read(paths, new TogetherLimits(), diagnostics);

    /// <summary>The same with other limits for all files of a sort together.</summary>
    internal static SourceTree Read(SourcePaths paths, TogetherLimits limits, DiagnosticBag diagnostics)
    {
        var found = new List<FoundFile>();
        Walk(SourceArea.Input, paths.Input, paths, found, diagnostics);
        Walk(SourceArea.Seeds, paths.Seeds, paths, found, diagnostics);
        Walk(SourceArea.Theme, paths.Theme, paths, found, diagnostics);
        var settings = new FileInfo(Path.Combine(paths.Root, SettingsFile));
        if (Directory.Exists(settings.FullName))
        {
            Refuse(SettingsFile, "a folder with the name of a file", diagnostics);
        }
        else if (settings.Exists && IsOrdinary(settings, SettingsFile, diagnostics))
        {
            found.Add(new FoundFile(SourceArea.Settings, SettingsFile, SettingsFile, settings));
        }

        ReportCollisions(found, diagnostics);
        LeaveOut(found.Where(file => IsCopied(file) && file.File.Length <= AssetLimit), limits.Copied, file => file.File.Length, Assets, diagnostics);
        LeaveOut(found.Where(file => IsMarkup(file) && file.File.Length <= PageLimit), limits.Pages, file => file.File.Length, Pages, diagnostics);
        LeaveOut(found.Where(file => IsData(file) && file.File.Length <= DataLimit), limits.Data, file => file.File.Length, Data, diagnostics);
        var files = new ConcurrentBag<SourceFile>();
        Parallel.ForEach(found, file =>
        {
            if (ReadFile(file, diagnostics) is { } read)
            {
                files.Add(read);
            }
        });
        return new SourceTree(WithoutTooMany(files, limits, diagnostics));
    }

    /// <summary>The tree as it would be with other texts, as messages name files; a null takes a file away, a new name renames it.</summary>
    public SourceTree With(IEnumerable<(string Path, string? NewPath, string Text)> changes)
    {
        var byPath = changes.ToDictionary(change => change.Path, StringComparer.Ordinal);
        return new SourceTree(Files
            .Where(file => !byPath.TryGetValue(file.Shown, out var change) || change.NewPath is not null)
            .Select(file => !byPath.TryGetValue(file.Shown, out var change) ? file : file with
            {
                Path = change.NewPath![(file.Shown.Length - file.Path.Length)..],
                Shown = change.NewPath,
                Text = new SourceText(change.NewPath, change.Text),
            }));
    }

    /// <summary>A tree that stands on no disk, for tests.</summary>
    internal static SourceTree Of(params IEnumerable<(SourceArea Area, string Path, string Shown, string Text)> files) => new(
        files.Select(file => new SourceFile(
            file.Area, file.Path, new SourceText(file.Shown, file.Text), System.Text.Encoding.UTF8.GetBytes(file.Text))));

    private static IEnumerable<SourceFile> WithThemeInput(SourceFile[] files)
    {
        if (!Array.Exists(files, IsThemeInput))
        {
            return files;
        }

        // Case aside: on Windows and macOS the two would be one file.
        var own = files.Where(file => file.Area == SourceArea.Input).Select(file => file.Path).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return files
            .Where(file => !IsThemeInput(file) || !own.Contains(file.Path[ThemeInput.Length..]))
            .Select(file => IsThemeInput(file) ? file with { Area = SourceArea.Input, Path = file.Path[ThemeInput.Length..] } : file);
    }

    private static bool IsThemeInput(SourceFile file) =>
        file.Area == SourceArea.Theme && file.Path.Length > ThemeInput.Length && file.Path.StartsWith(ThemeInput, StringComparison.Ordinal);

    private static void Walk(
        SourceArea area, string folder, SourcePaths paths, List<FoundFile> found, DiagnosticBag diagnostics)
    {
        var root = new DirectoryInfo(folder);
        if (!root.Exists)
        {
            if (File.Exists(folder))
            {
                Refuse(ShownOf(folder, paths), "a file where a folder is needed", diagnostics);
            }

            return;
        }

        // A folder inside the repository may come from a stranger; one that was named on the command line stands where it was put.
        if (!ShownOf(folder, paths).Equals(folder, StringComparison.Ordinal) && !IsOrdinary(root, ShownOf(folder, paths), diagnostics))
        {
            return;
        }

        var open = new Stack<DirectoryInfo>([root]);
        while (open.TryPop(out var current))
        {
            FileSystemInfo[] entries;
            try
            {
                entries = current.GetFileSystemInfos();
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                ReportUnreadable(ShownOf(current.FullName, paths), diagnostics);
                continue;
            }

            foreach (var entry in entries)
            {
                // Names with a leading dot belong to editors and systems.
                var shown = ShownOf(entry.FullName, paths);
                if (entry.Name.StartsWith('.') || !IsSoundName(entry, shown, diagnostics) || !IsOrdinary(entry, shown, diagnostics))
                {
                    continue;
                }

                switch (entry)
                {
                    case DirectoryInfo inner when HasFileEnding(inner.Name):
                        Refuse(shown, "a folder with the name of a file", diagnostics);
                        break;

                    case DirectoryInfo inner:
                        open.Push(inner);
                        break;

                    case FileInfo file:
                        found.Add(new FoundFile(area, Slashed(Path.GetRelativePath(folder, file.FullName)), shown, file));
                        break;
                }
            }
        }
    }

    private static bool HasFileEnding(string name) => Path.GetExtension(name) is ".md" or ".yml" or ".yaml" or ".html";

    private static bool IsOrdinary(FileSystemInfo entry, string shown, DiagnosticBag diagnostics)
    {
        if (FileSort.StrangenessOf(entry) is { } strangeness)
        {
            Refuse(shown, strangeness, diagnostics);
            return false;
        }

        return true;
    }

    private static bool IsSoundName(FileSystemInfo entry, string shown, DiagnosticBag diagnostics)
    {
        if (FileName.FaultOf(entry.Name) is not var (message, help))
        {
            return true;
        }

        diagnostics.Add(new Diagnostic(LoadingRules.BadFileName, PlaceOf(shown), message) { Help = help });
        return false;
    }

    private static SourceFile? ReadFile(FoundFile found, DiagnosticBag diagnostics)
    {
        var (limit, what, help) = Path.GetExtension(found.Path) switch
        {
            ".md" => (PageLimit, "a page", "make several pages of it"),
            ".html" => (PageLimit, "a template", "make partials of its parts"),
            ".yml" or ".yaml" => (DataLimit, "a data file", "make several files of it"),
            _ => (AssetLimit, "any other file", "make it smaller, or link to a place that keeps large files"),
        };
        if (found.IsTooMuch)
        {
            // Links to it are sound: its fault is told once.
            return new SourceFile(found.Area, found.Path, null, default) { Shown = found.Shown };
        }

        if (found.File.Length > limit)
        {
            diagnostics.Add(new Diagnostic(
                LoadingRules.TooLarge, PlaceOf(found.Shown),
                string.Create(CultureInfo.InvariantCulture, $"the file has {Megabytes(found.File.Length)} MB; {what} has at most {limit >> 20} MB"))
            {
                Help = help,
            });
            return null;
        }

        try
        {
            if (IsText(found) && !IsCopied(found))
            {
                return new SourceFile(found.Area, found.Path, ReadText(found, diagnostics), default) { Shown = found.Shown };
            }

            var bytes = File.ReadAllBytes(found.File.FullName);
            var text = IsText(found) ? StrictText.Decode(found.Shown, bytes, diagnostics) : null;
            return new SourceFile(found.Area, found.Path, text, IsCopied(found) ? bytes : default) { Shown = found.Shown };
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            ReportUnreadable(found.Shown, diagnostics);
            return null;
        }
    }

    // The bytes of a page are not kept: they are read into memory that serves the next one.
    private static SourceText? ReadText(FoundFile found, DiagnosticBag diagnostics)
    {
        using var handle = File.OpenHandle(found.File.FullName);
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(RandomAccess.GetLength(handle), DataLimit) + 1);
        try
        {
            var length = 0;
            while (length < buffer.Length && RandomAccess.Read(handle, buffer.AsSpan(length), length) is > 0 and var read)
            {
                length += read;
            }

            return StrictText.Decode(found.Shown, buffer.AsSpan(0, length), diagnostics);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // Rounded up, so that what is too large never looks as if it fitted.
    private static decimal Megabytes(long bytes) => Math.Ceiling(bytes * 10m / (1 << 20)) / 10;

    private static bool IsText(FoundFile file) => Path.GetExtension(file.Path) is ".md" or ".yml" or ".yaml"
        || (file.Area == SourceArea.Theme && file.Path.EndsWith(".html", StringComparison.Ordinal));

    /// <summary>True where the bytes are published as they stand; of a page or a record only the text is of use.</summary>
    private static bool IsCopied(FoundFile file)
    {
        var isThemeInput = file.Area == SourceArea.Theme && file.Path.StartsWith(ThemeInput, StringComparison.Ordinal);
        return (file.Area == SourceArea.Theme && !isThemeInput)
            || (file.Area == SourceArea.Input && file.Path.StartsWith("assets/", StringComparison.Ordinal))
            || (isThemeInput && file.Path.AsSpan(ThemeInput.Length).StartsWith("assets/", StringComparison.Ordinal));
    }

    private static bool IsData(FoundFile file) => Path.GetExtension(file.Path) is ".yml" or ".yaml" && !IsCopied(file);

    private static bool IsMarkup(FoundFile file) => IsText(file) && !IsData(file) && (!IsCopied(file) || file.Area == SourceArea.Theme);

    /// <summary>Leaves unread what no longer fits into the memory that files of one sort may take, in the order of their names.</summary>
    private static void LeaveOut(
        IEnumerable<FoundFile> files, long limit, Func<FoundFile, long> weightOf, (string Names, string Help) sort, DiagnosticBag diagnostics)
    {
        foreach (var file in Behind(limit, files, file => file.Shown, weightOf, sort, diagnostics))
        {
            file.IsTooMuch = true;
        }
    }

    /// <summary>Pages weigh by what is made of them too, which only their text tells.</summary>
    private static IEnumerable<SourceFile> WithoutTooMany(IReadOnlyCollection<SourceFile> files, TogetherLimits limits, DiagnosticBag diagnostics)
    {
        var behind = Behind(
            limits.Pages, files.Where(file => file.Text is not null && file.Path.EndsWith(".md", StringComparison.Ordinal)), file => file.Shown,
            file => TogetherLimits.WeightOf(file.Text!.Text), Pages, diagnostics).ToHashSet();
        return files.Select(file => behind.Contains(file) ? file with { Text = null } : file);
    }

    /// <summary>The files behind a limit; the first of them is told.</summary>
    private static List<T> Behind<T>(
        long limit, IEnumerable<T> files, Func<T, string> nameOf, Func<T, long> weightOf, (string Names, string Help) sort, DiagnosticBag diagnostics)
    {
        var sum = 0L;
        List<T> behind = [];
        foreach (var file in files.OrderBy(nameOf, StringComparer.Ordinal))
        {
            sum += weightOf(file);
            if (sum <= limit)
            {
                continue;
            }

            if (behind.Count == 0)
            {
                diagnostics.Add(new Diagnostic(
                    LoadingRules.TooLarge, PlaceOf(nameOf(file)),
                    string.Create(CultureInfo.InvariantCulture, $"with this file all {sort.Names} have more than {limit >> 20} MB together"))
                {
                    Help = sort.Help,
                });
            }

            behind.Add(file);
        }

        return behind;
    }

    private static void ReportCollisions(List<FoundFile> found, DiagnosticBag diagnostics)
    {
        foreach (var group in found.GroupBy(file => (file.Area, file.Path.ToUpperInvariant())).Where(group => group.Skip(1).Any()))
        {
            var files = group.OrderBy(file => file.Shown, StringComparer.Ordinal).ToList();
            foreach (var other in files.Skip(1))
            {
                diagnostics.Add(new Diagnostic(LoadingRules.NameCollision, PlaceOf(other.Shown), $"`{files[0].Shown}` has the same name but for the case of letters")
                {
                    Help = "give one of the two another name: on Windows and macOS they would be one file",
                });
            }
        }
    }

    private static void Refuse(string shown, string strangeness, DiagnosticBag diagnostics) =>
        diagnostics.Add(new Diagnostic(LoadingRules.NotAFile, PlaceOf(shown), $"this is {strangeness}")
        {
            Help = "put an ordinary file or folder in its place, or take it away",
            Notes = ["it was not opened"],
        });

    private static void ReportUnreadable(string shown, DiagnosticBag diagnostics) =>
        diagnostics.Add(new Diagnostic(LoadingRules.CannotRead, PlaceOf(shown), "this cannot be read")
        {
            Help = "allow reading it, or take it away",
        });

    private static SourceSpan PlaceOf(string shown) => new SourceText(shown, "").Span(0, 0);

    /// <summary>Relative to the root where it stands below it.</summary>
    private static string ShownOf(string path, SourcePaths paths)
    {
        var relative = Path.GetRelativePath(paths.Root, path);
        return Slashed(relative.StartsWith("..", StringComparison.Ordinal) ? path : relative);
    }

    private static string Slashed(string path) => path.Replace(Path.DirectorySeparatorChar, '/');

    private sealed record FoundFile(SourceArea Area, string Path, string Shown, FileInfo File)
    {
        public bool IsTooMuch { get; set; }
    }
}
