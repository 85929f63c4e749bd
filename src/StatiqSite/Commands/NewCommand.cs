using System.CommandLine;
using StatiqSite.Content.Fixing;
using StatiqSite.Content.Loading;
using StatiqSite.Diagnostics;
using StatiqSite.Emitting;

namespace StatiqSite.Commands;

/// <summary><c>new</c>: begins a page of a kind, with blanks where something must be said.</summary>
internal sealed class NewCommand : ISiteCommand
{
    private readonly CommonOptions _options = new();

    private readonly Argument<string> _kind = new("kind") { Description = "What the page is about: series, trend, policy, organization, person, place, platform, report, term, page." };

    private readonly Argument<string> _slug = new("slug") { Description = "The name of the file and of the address: lower-case letters, digits and hyphens, like jia-li-jia-wai." };

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Show the page; write nothing." };

    public Command Declare()
    {
        var command = new Command("new", $"Begin a page: what it must say stands there as blanks ({Content.Model.Field.Blank}), what it may say behind a #.")
        {
            _kind, _slug, _options.Root, _options.Input, _dryRun,
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var options = _options.Read(parsed);
        var (name, slug) = (parsed.GetValue(_kind)!, parsed.GetValue(_slug)!);
        var kind = options.Kinds.FirstOrDefault(kind => kind.Id == name);
        if (kind is null)
        {
            Console.Error.WriteLine(Reasons.NoKind(name, options));
            return ExitCode.WrongCommandLine;
        }

        var writer = new SourceWriter(options);
        if (!parsed.GetValue(_dryRun))
        {
            writer.Recover();
        }

        var catalog = ContentLoader.Load(SourceTree.Read(options.SourcePaths, new DiagnosticBag()), options.Loading, new DiagnosticBag());
        var file = Path.Combine(options.Input, kind.Folder, $"{slug}.md");
        var path = Path.GetRelativePath(options.Root, file).Replace('\\', '/');
        var url = kind.HasSlugs ? $"{kind.Url}{slug}/" : $"/{slug}/";
        if (PageNames.FaultOf(slug, kind, url, path, catalog, mover: null) is { } fault)
        {
            Console.Error.WriteLine(fault);
            return ExitCode.WrongCommandLine;
        }

        var text = PageTemplate.Of(kind);
        if (parsed.GetValue(_dryRun))
        {
            Console.Out.Write(text);
            return ExitCode.Fine;
        }

        try
        {
            writer.WriteAll([new SourceChange(path, null, text)]);
        }
        catch (IOException failure)
        {
            Console.Error.WriteLine(failure.Message);
            return ExitCode.ContentErrors;
        }

        Console.Out.WriteLine($"Wrote {path}\nNow fill in its blanks ({Content.Model.Field.Blank}), write the text below the second ---, and run `check`: it names what is left.\nA fact needs a source; where yours is not in seeds/ yet, add it there first. Every key is explained at /contribute/fields/{kind.Id}/.");
        return ExitCode.Fine;
    }
}
