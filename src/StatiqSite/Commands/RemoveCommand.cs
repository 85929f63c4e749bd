using System.CommandLine;
using StatiqSite.Content.Checking;
using StatiqSite.Content.Fixing;

namespace StatiqSite.Commands;

/// <summary><c>rm</c>: takes a page away and lets its address, and all that names it, lead elsewhere.</summary>
internal sealed class RemoveCommand : ISiteCommand
{
    private readonly CommonOptions _options = new();

    private readonly Argument<string> _page = new("page") { Description = "The page's slug, or its file: input/series/glory.md." };

    private readonly Option<string?> _redirect = new("--redirect")
    {
        Description = "Where its address and all that names it lead from now on: the slug or file of a page, or a path of the site, like /trends/.",
        HelpName = "place",
    };

    private readonly Option<string> _reason = Reasons.Option("deleted");

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Show what would change; change nothing." };

    public Command Declare()
    {
        var command = new Command("rm", "Take a page away and let its address, and all that names it, lead to another. Without --redirect only a page that nothing names. All of it or nothing.")
        {
            _page, _redirect, _reason, _options.Root, _options.Input, _options.Now, _dryRun,
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var change = new PlannedChange(_options.Read(parsed), parsed.GetValue(_dryRun));
        if (change.Find(parsed.GetValue(_page)!) is not { } page)
        {
            return ExitCode.WrongCommandLine;
        }

        if (parsed.GetValue(_redirect) is not { } place)
        {
            return RunWithout(change, page);
        }

        if (PageNames.Find(place, change.Catalog) is null && place.StartsWith('/'))
        {
            if (!GeneratedAddresses.Of(change.Catalog).IsMade(place))
            {
                Console.Error.WriteLine($"Nothing on this site has the address {place}.");
                return ExitCode.WrongCommandLine;
            }

            var onward = PageMove.RemovalFor(change.Tree, change.Catalog, page, place);
            return change.Run(onward, page, $"{page.Source.Path} leads to {place} now; {Report.Count(onward.References.Length, "reference")} rewritten");
        }

        if (change.Find(place) is not { } other)
        {
            return ExitCode.WrongCommandLine;
        }

        if (ReferenceEquals(other, page))
        {
            Console.Error.WriteLine("A page cannot lead to itself.");
            return ExitCode.WrongCommandLine;
        }

        var plan = PageMove.RemovalFor(change.Tree, change.Catalog, page, other, parsed.GetValue(_reason)!);
        return change.Run(plan, page, $"Removed {page.Source.Path}; {Report.Count(plan.References.Length, "reference")} rewritten, and {page.Url} leads to {other.Url}");
    }

    private static int RunWithout(PlannedChange change, Content.Model.Page page)
    {
        var plan = PageMove.RemovalOf(change.Tree, change.Catalog, page);
        if (plan.References.IsEmpty && page.RedirectFrom.IsEmpty)
        {
            return change.Run(plan, page, $"Removed {page.Source.Path}; nothing leads anywhere from {page.Url} now");
        }

        foreach (var span in plan.References)
        {
            Console.Error.WriteLine($"{PlannedChange.PlaceOf(span)}: this names the page");
        }

        foreach (var redirect in page.RedirectFrom)
        {
            Console.Error.WriteLine($"{PlannedChange.PlaceOf(redirect.Span)}: this old address leads to the page");
        }

        Console.Error.WriteLine("Say with `--redirect` where they lead from now on; nothing was changed.");
        return ExitCode.ContentErrors;
    }
}
