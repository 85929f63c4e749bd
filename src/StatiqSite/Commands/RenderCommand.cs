using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using StatiqSite.Diagnostics;
using StatiqSite.Diagnostics.Formats;
using StatiqSite.Rendering;
using StatiqSite.Templating;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Parsing;
using StatiqSite.Templating.Values;

namespace StatiqSite.Commands;

/// <summary><c>render</c>: one template with a model, to try the language.</summary>
internal sealed class RenderCommand : ISiteCommand
{
    // The same random numbers at every run.
    private const int Seed = 916;

    private readonly CommonOptions _options = new();

    private readonly Argument<string> _template = new("template") { Description = "The template's file; - reads standard input." };

    private readonly Option<string?> _model = new("--model") { Description = "A JSON file whose members the template sees as variables.", HelpName = "file" };

    private readonly Option<string?> _includes = new("--includes") { Description = "The folder that include looks in. Default: the template's own.", HelpName = "folder" };

    private readonly Option<bool> _lenient = new("--lenient") { Description = "Unknown names are null and nothing is escaped, as in Scriban by default." };

    private readonly Option<string> _mode = new("--mode")
    {
        Description = "How the template is read: text with code in it, a script, or a script between two lines +++ and then text, of which front-matter-only runs the script alone.",
        HelpName = "name",
        DefaultValueFactory = _ => Modes[0].Name,
    };

    // As the modes of Scriban are called.
    private static ImmutableArray<(string Name, ParseMode Mode)> Modes { get; } =
    [
        ("default", ParseMode.Default),
        ("script-only", ParseMode.ScriptOnly),
        ("front-matter-only", ParseMode.FrontMatterOnly),
        ("front-matter-and-content", ParseMode.FrontMatterAndContent),
    ];

    public Command Declare()
    {
        _mode.AcceptOnlyFromAmong([.. Modes.Select(mode => mode.Name)]);
        var command = new Command("render", "Render one template to standard output.") { _template, _model, _includes, _mode, _lenient, _options.Now };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var diagnostics = new DiagnosticBag();
        var settings = new TemplateSettings { IsLenient = parsed.GetValue(_lenient) };
        var path = parsed.GetValue(_template)!;
        try
        {
            var text = path == "-" ? Console.In.ReadToEnd() : TextOf(path);
            var folder = parsed.GetValue(_includes) ?? (path == "-" ? null : Path.GetDirectoryName(Path.GetFullPath(path)));
            ITemplateLoader loader = folder is null ? new EmptyTemplateLoader() : new FolderTemplates(folder, settings, diagnostics);
            var context = new EvaluationContext(settings, new Limits(), loader, NowOf(parsed), Seed);
            if (parsed.GetValue(_model) is { } model)
            {
                SetGlobals(context, ModelOf(model));
            }

            if (Template.Parse(new SourceText(path == "-" ? "standard-input" : path, text), settings, ModeOf(parsed), diagnostics) is { } template
                && template.TryRender(context, diagnostics))
            {
                using var output = Console.OpenStandardOutput();
                output.Write(context.Output.Written);
            }
        }
        catch (UnreadableFileException failure)
        {
            Console.Error.WriteLine(failure.Message);
            return ExitCode.ContentErrors;
        }

        if (!diagnostics.HasErrors)
        {
            return ExitCode.Fine;
        }

        DiagnosticFormats.Of("short")!.Write(diagnostics.Sorted(), Console.Error, FormatOptions.Plain);
        return ExitCode.ContentErrors;
    }

    private ParseMode ModeOf(ParseResult parsed) =>
        Modes.First(mode => mode.Name == parsed.GetValue(_mode)).Mode;

    private DateTime NowOf(ParseResult parsed) =>
        (parsed.GetValue(_options.Now) ?? DateOnly.FromDateTime(DateTime.UnixEpoch)).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    private static void SetGlobals(EvaluationContext context, Value model)
    {
        if (model.Object is { } members)
        {
            for (var i = 0; i < members.Count; i++)
            {
                context.SetGlobal(members.NameAt(i), members.ValueAt(i));
            }
        }
    }

    private static Value ModelOf(string path)
    {
        try
        {
            return JsonModel.Read(TextOf(path));
        }
        catch (Exception failure) when (failure is JsonException or FormatException)
        {
            var place = failure is JsonException { LineNumber: { } line, BytePositionInLine: { } column }
                ? string.Create(CultureInfo.InvariantCulture, $": line {line + 1}, column {column + 1}")
                : "";
            throw new UnreadableFileException($"{path} is not JSON{place}.");
        }
    }

    private static string TextOf(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException(File.Exists(path) || Directory.Exists(path) ? $"{path} cannot be read." : $"There is no file {path}.");
        }
    }

    /// <summary>A file named on the command line is not what it should be; its message is for the user.</summary>
    private sealed class UnreadableFileException(string message) : Exception(message);
}
