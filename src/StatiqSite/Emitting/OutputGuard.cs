using StatiqSite.Diagnostics;

namespace StatiqSite.Emitting;

/// <summary>Says no before a folder is written to that nobody meant to lose.</summary>
internal static class OutputGuard
{
    /// <summary>Reports an output folder that is, holds, or lies in a folder the site is made from.</summary>
    public static void CheckPlace(SiteOptions options, DiagnosticBag diagnostics)
    {
        var place = PlaceOf(options);
        if (File.Exists(options.Output))
        {
            diagnostics.Add(new Diagnostic(EmittingRules.OutputFolder, place, $"the output folder `{Shown(options)}` is a file")
            {
                Help = "name another folder with `--output`",
            });
            return;
        }

        if (new DirectoryInfo(options.Output).LinkTarget is not null)
        {
            diagnostics.Add(new Diagnostic(EmittingRules.OutputFolder, place, $"the output folder `{Shown(options)}` is a symbolic link")
            {
                Help = "name the folder it leads to with `--output`",
            });
            return;
        }

        var output = RealPath(options.Output);
        string[] sources = [options.Input, options.Theme, options.Seeds, Path.Combine(options.Root, "src"), Path.Combine(options.Root, ".git")];
        foreach (var source in sources)
        {
            var folder = RealPath(source);
            var how = output == folder ? "is" : IsInside(folder, output) ? "holds" : IsInside(output, folder) ? "lies in" : null;
            if (how is not null)
            {
                diagnostics.Add(new Diagnostic(
                    EmittingRules.OutputFolder, place,
                    $"the output folder `{Shown(options)}` {how} `{Path.GetRelativePath(options.Root, source)}`, which the site is made from")
                {
                    Help = "name another folder with `--output`",
                    Notes = ["a build replaces the whole output folder"],
                });
                return;
            }
        }

        var cache = RealPath(options.Cache);
        if (output == cache || IsInside(cache, output) || IsInside(output, cache))
        {
            var how = output == cache ? "is" : IsInside(cache, output) ? "holds" : "lies in";
            diagnostics.Add(new Diagnostic(EmittingRules.OutputFolder, place, $"the output folder `{Shown(options)}` {how} the cache folder")
            {
                Help = "name another folder with `--output`",
            });
        }
    }

    /// <summary>Reports files in the output folder that we did not write.</summary>
    public static void CheckForeign(SiteOptions options, OutputManifest manifest, DiagnosticBag diagnostics)
    {
        if (options.MayCleanForeign || !Directory.Exists(options.Output))
        {
            return;
        }

        var foreign = Directory.EnumerateFileSystemEntries(options.Output, "*", new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = 0,
        })
            .Where(entry => !Directory.Exists(entry) || new DirectoryInfo(entry).LinkTarget is not null)
            .Select(entry => Path.GetRelativePath(options.Output, entry).Replace('\\', '/'))
            .Where(path => !manifest.Paths.Contains(path))
            .Order(StringComparer.Ordinal)
            .ToList();
        if (foreign.Count == 0)
        {
            return;
        }

        var shown = string.Join(", ", foreign.Take(3).Select(path => $"`{path}`"));
        var more = foreign.Count > 3 ? $" and {foreign.Count - 3} more" : "";
        diagnostics.Add(new Diagnostic(
            EmittingRules.ForeignOutput, PlaceOf(options),
            $"the output folder `{Shown(options)}` holds files that no build of this site wrote: {shown}{more}")
        {
            Help = "name another folder with `--output`, or replace this one with `--clean-foreign`",
        });
    }

    /// <summary>The output folder as a place for messages; it has no lines.</summary>
    public static SourceSpan PlaceOf(SiteOptions options) => new SourceText(Shown(options), "").Span(0, 0);

    private static string Shown(SiteOptions options) =>
        Path.GetRelativePath(options.Root, options.Output).Replace('\\', '/');

    private static bool IsInside(string inner, string outer) =>
        inner != outer && inner.StartsWith(Path.EndsInDirectorySeparator(outer) ? outer : outer + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>The path with every link on the way followed, as far as it exists.</summary>
    private static string RealPath(string path)
    {
        var parent = Path.GetDirectoryName(path);
        if (parent is null)
        {
            return path;
        }

        var folder = new DirectoryInfo(Path.Combine(RealPath(parent), Path.GetFileName(path)));
        return folder.LinkTarget is null
            ? folder.FullName
            : folder.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? folder.FullName;
    }
}
