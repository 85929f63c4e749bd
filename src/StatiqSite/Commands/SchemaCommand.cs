using System.Collections.Immutable;
using System.CommandLine;
using StatiqSite.Content.Kinds;
using StatiqSite.Content.Schemas;
using StatiqSite.Emitting;

namespace StatiqSite.Commands;

/// <summary><c>schema</c>: writes what editors know of the fields from their declarations, or says whether it is current.</summary>
internal sealed class SchemaCommand : ISiteCommand
{
    private readonly CommonOptions _options = new();

    private readonly Option<bool> _check = new("--check") { Description = "Change nothing; fail where a file is not what would be written." };

    public Command Declare()
    {
        var command = new Command("schema", $"Write the schemas by which editors complete and mark settings, tags, sources and front matter into `{SchemaFiles.Folder}` and `.vscode`.")
        {
            _options.Root, _check,
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var root = Path.GetFullPath(parsed.GetValue(_options.Root)!);
        try
        {
            ImmutableArray<(string Path, string Text)> files =
            [
                .. SchemaFiles.Of(PageKinds.All),
                .. ReadOf(root, ContributingTable.Path) is { } contributing ? [(ContributingTable.Path, ContributingTable.Update(contributing, PageKinds.All))] : Array.Empty<(string, string)>(),
            ];
            var changed = files.Where(file => ReadOf(root, file.Path) != file.Text).ToList();
            var stale = StaleIn(root, [.. files.Select(file => file.Path)]);
            return parsed.GetValue(_check)
                ? Tell([.. changed.Select(file => file.Path), .. stale])
                : Write(new SourceWriter(SiteOptions.For(root)), changed, stale);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(failure.Message);
            return ExitCode.ContentErrors;
        }
    }

    private static int Tell(List<string> paths)
    {
        foreach (var path in paths)
        {
            Console.Error.WriteLine($"{path} is not current; `schema` mends this");
        }

        if (paths.Count == 0)
        {
            Console.Out.WriteLine("All schemas are current");
        }

        return paths.Count == 0 ? ExitCode.Fine : ExitCode.ContentErrors;
    }

    private static int Write(SourceWriter writer, List<(string Path, string Text)> changed, List<string> stale)
    {
        foreach (var (path, text) in changed)
        {
            writer.Write(path, text);
            Console.Out.WriteLine($"Wrote {path}");
        }

        foreach (var path in stale)
        {
            writer.Remove(path);
            Console.Out.WriteLine($"Removed {path}");
        }

        if (changed.Count + stale.Count == 0)
        {
            Console.Out.WriteLine("All schemas are current");
        }

        return ExitCode.Fine;
    }

    private static string? ReadOf(string root, string path) =>
        File.Exists(Path.Combine(root, path)) ? File.ReadAllText(Path.Combine(root, path)) : null;

    /// <summary>Schemas of what is not declared any more.</summary>
    private static List<string> StaleIn(string root, HashSet<string> written)
    {
        var folder = Path.Combine(root, SchemaFiles.Folder);
        return !Directory.Exists(folder)
            ? []
            :
            [
                .. Directory.EnumerateFiles(folder, $"*{SchemaFiles.Ending}")
                    .Select(file => $"{SchemaFiles.Folder}/{Path.GetFileName(file)}")
                    .Where(path => !written.Contains(path))
                    .Order(StringComparer.Ordinal),
            ];
    }
}
