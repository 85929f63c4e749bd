using System.CommandLine;
using StatiqSite.Content.Fixing;

namespace StatiqSite.Commands;

/// <summary><c>mv</c>: gives a page another slug or kind, rewrites all that names it, and leaves a redirect.</summary>
internal sealed class MoveCommand : ISiteCommand
{
    private readonly CommonOptions _options = new();

    private readonly Argument<string> _page = new("page") { Description = "The page's slug, or its file: input/series/glory.md." };

    private readonly Argument<string> _slug = new("new-slug") { Description = "Its new name: lower-case letters, digits and hyphens." };

    private readonly Option<string?> _kind = new("--kind") { Description = "What the page is about from now on. Default: as before.", HelpName = "kind" };

    private readonly Option<string> _reason = Reasons.Option("moved");

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Show what would change; change nothing." };

    public Command Declare()
    {
        var command = new Command("mv", "Give a page another name or kind: rewrite every link, relation and reference to it, and let its old address lead to the new one. All of it or nothing.")
        {
            _page, _slug, _kind, _reason, _options.Root, _options.Input, _options.Now, _dryRun,
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var options = _options.Read(parsed);
        var change = new PlannedChange(options, parsed.GetValue(_dryRun));
        if (change.Find(parsed.GetValue(_page)!) is not { } page)
        {
            return ExitCode.WrongCommandLine;
        }

        var slug = parsed.GetValue(_slug)!;
        var kind = parsed.GetValue(_kind) is { } id ? options.Kinds.FirstOrDefault(kind => kind.Id == id) : page.Kind;
        if (kind is null)
        {
            Console.Error.WriteLine(Reasons.NoKind(parsed.GetValue(_kind)!, options));
            return ExitCode.WrongCommandLine;
        }

        var (path, url) = PageMove.AddressOf(page, slug, kind);
        if (path == page.Source.Path)
        {
            Console.Out.WriteLine($"{path} has that name and kind already");
            return ExitCode.Fine;
        }

        var fault = page.File.EndsWith("index.md", StringComparison.Ordinal) && !page.Kind.HasSlugs
            ? $"{page.Source.Path} is the page of its folder and keeps its name."
            : PageNames.FaultOf(slug, kind, url, path, change.Catalog, page);
        if (fault is not null)
        {
            Console.Error.WriteLine(fault);
            return ExitCode.WrongCommandLine;
        }

        var plan = PageMove.Of(change.Tree, change.Catalog, page, slug, kind, parsed.GetValue(_reason)!);
        return change.Run(plan, page,
            $"Moved {page.Source.Path} to {path}; {Report.Count(plan.References.Length, "reference")} rewritten, and {page.Url} leads to {url}");
    }
}
