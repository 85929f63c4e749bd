using System.CommandLine;
using StatiqSite.Content.Fixing;
using StatiqSite.Content.Loading;
using StatiqSite.Diagnostics;
using StatiqSite.Emitting;

namespace StatiqSite.Commands;

/// <summary><c>format</c>: writes keys, dates and lists of pages, tags and sources the way all others are written.</summary>
internal sealed class FormatCommand : ISiteCommand
{
    private readonly CommonOptions _options = new();

    private readonly Argument<string[]> _files = new("files")
    {
        Description = "Files or folders, from the root of the site: input/series/glory.md. Default: all.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> _check = new("--check") { Description = "Change nothing; name each file that is not formatted, and fail where there is one." };

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Show what would change; change nothing." };

    public Command Declare()
    {
        var command = new Command("format", "Put keys into the order of their kind and write dates and lists one way, in pages, tags, sources and settings. Prose and comments stay as they are; a file with faults is left alone.")
        {
            _files, _options.Root, _options.Input, _check, _dryRun,
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var options = _options.Read(parsed);
        var writer = new SourceWriter(options);
        if (!parsed.GetValue(_check) && !parsed.GetValue(_dryRun))
        {
            writer.Recover();
        }

        var all = SourceFormat.Of(SourceTree.Read(options.SourcePaths, new DiagnosticBag()), options.Loading);
        var wanted = new List<FormattedFile>();
        foreach (var name in parsed.GetValue(_files) is { Length: > 0 } named ? named : [""])
        {
            var path = NamedPath.Of(name, options);
            var found = all.Where(file => path.Length == 0 || file.Source.Path == path || file.Source.Path.StartsWith($"{path}/", StringComparison.Ordinal)).ToList();
            if (found.Count == 0 && name.Length > 0)
            {
                Console.Error.WriteLine($"There is no page, file of values, tags or sources `{name}`.");
                return ExitCode.WrongCommandLine;
            }

            wanted.AddRange(found.Where(file => !wanted.Contains(file)));
        }

        var changes = wanted.Where(file => file.IsChanged).Select(file => new SourceChange(file.Source.Path, file.Source.Text, file.After)).ToList();
        var faulty = wanted.Where(file => file.After is null).Select(file => file.Source.Path).ToList();
        foreach (var path in faulty)
        {
            Console.Error.WriteLine($"{path} is left alone: it has faults; `check` tells them");
        }

        return parsed.GetValue(_check) ? Tell(changes, faulty.Count, wanted.Count) : Write(changes, faulty.Count, parsed.GetValue(_dryRun), writer);
    }

    private static int Tell(List<SourceChange> changes, int faulty, int all)
    {
        foreach (var change in changes)
        {
            Console.Error.WriteLine($"{change.Path} is not formatted; `format` mends this");
        }

        if (changes.Count + faulty == 0)
        {
            Console.Out.WriteLine(all == 1 ? "The file is formatted" : $"All {Report.Count(all, "file")} are formatted");
        }

        return changes.Count + faulty == 0 ? ExitCode.Fine : ExitCode.ContentErrors;
    }

    private static int Write(List<SourceChange> changes, int faulty, bool isDry, SourceWriter writer)
    {
        if (isDry)
        {
            changes.ForEach(change => Console.Out.Write(LineDiff.Of(change.Path, change.Path, change.Before!, change.After!)));
            return ExitCode.Fine;
        }

        try
        {
            writer.WriteAll(changes);
        }
        catch (IOException failure)
        {
            Console.Error.WriteLine(failure.Message);
            return ExitCode.ContentErrors;
        }

        changes.ForEach(change => Console.Out.WriteLine($"Formatted {change.Path}"));
        if (changes.Count == 0)
        {
            Console.Out.WriteLine("Nothing to format");
        }

        return faulty == 0 ? ExitCode.Fine : ExitCode.ContentErrors;
    }
}
