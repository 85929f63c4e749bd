using System.CommandLine;
using System.Globalization;
using StatiqSite.Content.Comparing;
using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Commands;

/// <summary><c>links</c>: the addresses of the web that the site names, for a check of links. The program itself asks nobody.</summary>
internal sealed class LinksCommand : ISiteCommand
{
    private readonly CommonOptions _options = new();

    public Command Declare()
    {
        var command = new Command("links", "List the addresses of the web that the site names, one a line with the place where it stands first; those that input/_data/link-exceptions.yml excepts are left out.")
        {
            _options.Root, _options.Input, _options.Now,
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var site = SiteBuild.Relate(_options.Read(parsed), new DiagnosticBag());
        var exceptions = site.Catalog.LinkExceptions;
        foreach (var (url, span) in ExternalAddresses.Of(site.Catalog))
        {
            if (!exceptions.Any(exception => Holds(exception, site.Now) && url.StartsWith(exception.Url, StringComparison.Ordinal)))
            {
                Console.Out.Write(string.Create(CultureInfo.InvariantCulture, $"{url}\t{span.Source.Path}:{span.Position.Line}\n"));
            }
        }

        var ended = exceptions.Where(exception => !Holds(exception, site.Now)).ToList();
        foreach (var exception in ended)
        {
            Console.Error.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{exception.Span.Source.Path}:{exception.Span.Position.Line}: the exception of {exception.Url} ended on {exception.Until:yyyy-MM-dd}; look at the address, and take the exception out or give it another day ({exception.Reason})\n"));
        }

        return ended.Count == 0 ? ExitCode.Fine : ExitCode.ContentErrors;
    }

    private static bool Holds(LinkException exception, DateOnly now) => now <= exception.Until;
}
