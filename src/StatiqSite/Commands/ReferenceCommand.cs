using System.CommandLine;
using StatiqSite.Emitting;
using StatiqSite.Rendering;

namespace StatiqSite.Commands;

/// <summary><c>reference</c>: writes the list of what templates may see into the theme's README.</summary>
internal sealed class ReferenceCommand : ISiteCommand
{
    private const string Readme = "theme/README.md";

    private readonly CommonOptions _options = new();

    public Command Declare()
    {
        var command = new Command("reference", $"Write the list of what templates may see into {Readme}, between its two marks.") { _options.Root };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var root = Path.GetFullPath(parsed.GetValue(_options.Root)!);
        try
        {
            var text = File.ReadAllText(Path.Combine(root, Readme));
            if (ThemeReference.Update(text) is not { } updated)
            {
                Console.Error.WriteLine($"{Readme} has no place for the list; mark it by two lines:\n{ThemeReference.Start}\n{ThemeReference.End}");
                return ExitCode.ContentErrors;
            }

            if (updated != text)
            {
                new SourceWriter(SiteOptions.For(root)).Replace(Readme, updated);
            }

            Console.Out.WriteLine(updated == text ? $"{Readme} is current" : $"Wrote {Readme}");
            return ExitCode.Fine;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(failure.Message);
            return ExitCode.ContentErrors;
        }
    }
}
