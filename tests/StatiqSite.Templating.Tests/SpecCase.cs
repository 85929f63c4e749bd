using System.Globalization;
using System.Text;
using StatiqSite.Diagnostics;
using StatiqSite.Diagnostics.Formats;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Parsing;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Tests;

/// <summary>One case of a spec: a template, perhaps includes, a model and limits, and what they print or fail with.</summary>
internal sealed record SpecCase(int Line, string Template, string Flags)
{
    public Dictionary<string, string> Includes { get; } = new(StringComparer.Ordinal);

    public string? Model { get; set; }

    public string Limits { get; set; } = "";

    /// <summary>What the case promises: <c>output</c> or <c>diagnostics</c>.</summary>
    public string ExpectedKind { get; set; } = "";

    public string Expected { get; set; } = "";

    /// <summary>The lines of the file, from 0, that hold the promise, its fences not included.</summary>
    public Range ExpectedLines { get; set; }

    private ParseMode Mode => Flags switch
    {
        "script" => ParseMode.ScriptOnly,
        "front-matter-only" => ParseMode.FrontMatterOnly,
        "front-matter-and-content" => ParseMode.FrontMatterAndContent,
        _ => ParseMode.Default,
    };

    /// <summary>What the case really answers, with its kind.</summary>
    /// <param name="without">A rule that is as if it did not exist.</param>
    public (string Kind, string Text) Run(string? without = null)
    {
        var settings = new TemplateSettings
        {
            IsLenient = Flags.Contains("lenient", StringComparison.Ordinal),
            AutoIndent = !Flags.Contains("flat", StringComparison.Ordinal),
        };
        var diagnostics = new DiagnosticBag();
        var loader = new SpecLoader(Includes, settings, diagnostics);
        var context = new EvaluationContext(
            settings, LimitsOf(Limits), loader, new DateTime(2026, 3, 4, 5, 6, 7, DateTimeKind.Utc), seed: 1)
        {
            Subject = Flags.Contains("page", StringComparison.Ordinal) ? "input/series/glory.md" : null,
        };
        if (Model is not null && JsonModel.Read(Model).Object is { } members)
        {
            for (var i = 0; i < members.Count; i++)
            {
                context.SetGlobal(members.NameAt(i), members.ValueAt(i));
            }
        }

        var template = Templating.Template.Parse(new SourceText("page.html", Template), settings, Mode, diagnostics);
        return template is not null && template.TryRender(context, diagnostics) && !diagnostics.HasErrors
            ? ("output", Encoding.UTF8.GetString(context.Output.Written))
            : ("diagnostics", Describe(diagnostics, without));
    }

    private static string Describe(DiagnosticBag diagnostics, string? without) =>
        string.Join('\n', diagnostics.Sorted().Where(fault => fault.Rule.Id != without).Select(fault => HumanFormat.Message(fault, FormatOptions.Plain))).TrimEnd('\n');

    private static Limits LimitsOf(string text)
    {
        var limits = new Limits();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, number) = (line.Split(':')[0], int.Parse(line.Split(':')[1], CultureInfo.InvariantCulture));
            limits = name switch
            {
                "steps" => limits with { Steps = number },
                "bytes" => limits with { Bytes = number },
                "regex_milliseconds" => limits with { Regex = TimeSpan.FromMilliseconds(number) },
                "recursion" => limits with { Recursion = number },
                _ => throw new InvalidOperationException($"there is no limit {name}"),
            };
        }

        return limits;
    }

    private sealed class SpecLoader(
        Dictionary<string, string> includes, TemplateSettings settings, DiagnosticBag diagnostics) : ITemplateLoader
    {
        public IEnumerable<string> Names => includes.Keys;

        public ITemplateBody? Load(string name) =>
            includes.TryGetValue(name, out var text)
                ? Templating.Template.Parse(new SourceText(name, text), settings, diagnostics)
                : null;
    }
}
