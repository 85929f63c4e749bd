using System.CommandLine;
using StatiqSite.Diagnostics;
using StatiqSite.Reporting;
using StatiqSite.Revisions;

namespace StatiqSite.Commands;

/// <summary><c>diff</c>: what a change does to the site, for the one who reviews it.</summary>
internal sealed class DiffCommand : ISiteCommand
{
    private readonly CommonOptions _options = new();

    private readonly Argument<string> _base = new("base") { Description = "The former state: a revision of git, like main or HEAD~1, or a folder that holds a site." };

    private readonly Argument<string?> _head = new("head")
    {
        Description = "The later state, likewise. Default: the site as it stands in the root.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string> _format = new("--format")
    {
        Description = "markdown, or json for other programs.",
        HelpName = "name",
        DefaultValueFactory = _ => "markdown",
    };

    private readonly Option<Uri?> _preview = PreviewAddress.Option();

    public Command Declare()
    {
        _format.AcceptOnlyFromAmong("markdown", "json");
        var command = new Command("diff", "Tell which pages, facts, dates, states, sources and links a change adds, changes and takes away. A published address that leads nowhere any more is an error.")
        {
            _base, _head, _options.Root, _options.Input, _options.Now, _format, _preview,
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var options = _options.Read(parsed);
        try
        {
            using var former = SiteState.Open(parsed.GetValue(_base)!, options);
            using var later = parsed.GetValue(_head) is { } head ? SiteState.Open(head, options) : null;
            var (report, isWhole) = Compare(former.Options, later?.Options ?? options);
            Console.Out.Write(parsed.GetValue(_format) == "json" ? DiffJson.Of(report) : DiffMarkdown.Of(report, parsed.GetValue(_preview)));
            if (!isWhole)
            {
                Console.Error.WriteLine("The content has errors, so not all of it is compared; `check` tells them.");
            }

            return isWhole && !report.Faults.Any(fault => fault.IsError) ? ExitCode.Fine : ExitCode.ContentErrors;
        }
        catch (RevisionFailure failure)
        {
            Console.Error.WriteLine(failure.Message);
            return ExitCode.WrongCommandLine;
        }
    }

    private static (DiffReport Report, bool IsWhole) Compare(SiteOptions former, SiteOptions later)
    {
        var (said, lost) = (new DiagnosticBag(), new DiagnosticBag());
        var difference = SiteBuild.Compare(former, later, said, lost);
        return (DiffReport.Of(difference, lost.Sorted()), !said.HasErrors);
    }
}
