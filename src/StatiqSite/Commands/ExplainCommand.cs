using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StatiqSite.Diagnostics;

namespace StatiqSite.Commands;

/// <summary><c>explain</c>: where a page's address, layout, values and relations come from.</summary>
internal sealed class ExplainCommand : ISiteCommand
{
    private readonly CommonOptions _options = new();

    private readonly Argument<string> _page = new("page") { Description = "The page's slug, its address, or its file: input/series/glory.md." };

    private readonly Argument<string?> _key = new("key")
    {
        Description = "One key, or one of file, url, kind, layout. Default: all.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string> _format = new("--format")
    {
        Description = "human, or json for other programs.",
        HelpName = "name",
        DefaultValueFactory = _ => "human",
    };

    public Command Declare()
    {
        _format.AcceptOnlyFromAmong("human", "json");
        var command = new Command("explain", "Say where a page's address, layout, values and relations come from, with file and line: the page, the file beside it, its folder, its kind, or another page.")
        {
            _page, _key, _options.Root, _options.Input, _format,
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var change = new PlannedChange(_options.Read(parsed), isDry: true);
        if (change.Find(parsed.GetValue(_page)!) is not { } page)
        {
            return ExitCode.WrongCommandLine;
        }

        var values = Explanation.Of(page, change.Catalog, change.Tree).ToList();
        if (parsed.GetValue(_key) is { } key)
        {
            var field = page.Kind.Schema.Fields.FirstOrDefault(field => field.Name == key || field.Aliases.Contains(key));
            var name = field?.Name ?? key;
            values.RemoveAll(value => value.Name != name);
            if (values.Count == 0 && field is null)
            {
                var names = page.Kind.Schema.Fields.Select(field => field.Name).ToList();
                Console.Error.WriteLine($"`{key}` is not a key of {page.Kind.Schema.Subject}{(key.NearestOf(names) is { } near ? $"; there is one with a similar name: `{near}`." : $"; its keys are {string.Join(", ", names)}.")}");
                return ExitCode.WrongCommandLine;
            }

            if (values.Count == 0)
            {
                values.Add(Explanation.Absent(field!));
            }
        }

        Console.Out.Write(parsed.GetValue(_format) == "json" ? JsonOf(values) : TextOf(values));
        return ExitCode.Fine;
    }

    private static string TextOf(List<ExplainedValue> values)
    {
        var text = new StringBuilder();
        foreach (var part in values.GroupBy(value => value.Part))
        {
            text.Append(part.Key).Append('\n');
            foreach (var value in part)
            {
                text.Append("  ").Append(value.Name);
                if (value.Value is not null)
                {
                    text.Append(": ").Append(value.Value);
                }

                text.Append("\n    ").Append(value.Origin);
                if (value.PlaceText is { } place)
                {
                    text.Append(", ").Append(place);
                }

                text.Append('\n');
            }
        }

        return text.ToString();
    }

    private static string JsonOf(List<ExplainedValue> values)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartArray();
            foreach (var value in values)
            {
                writer.WriteStartObject();
                writer.WriteString("part", value.Part);
                writer.WriteString("name", value.Name);
                writer.WriteString("value", value.Value);
                writer.WriteString("origin", value.Origin);
                if (value.Place is { } span)
                {
                    writer.WriteString("path", span.Source.Path);
                    writer.WriteNumber("line", span.Position.Line);
                    writer.WriteNumber("column", span.Position.Column);
                }

                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
