using System.Text;
using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Tests;

/// <summary>Renders a text in one line, for tests in C#.</summary>
internal static class Rendering
{
    public static EvaluationContext ContextOf(TemplateSettings settings, Limits? limits = null) =>
        new(settings, limits ?? new Limits(), new EmptyTemplateLoader(), new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), seed: 0);

    /// <summary>What the template prints, or the messages of its faults with their places.</summary>
    public static string Render(string text, Limits? limits = null, params (string Name, Value Value)[] globals)
    {
        var settings = new TemplateSettings();
        var diagnostics = new DiagnosticBag();
        var context = ContextOf(settings, limits);
        foreach (var (name, value) in globals)
        {
            context.SetGlobal(name, value);
        }

        return Template.Parse(new SourceText("page.html", text), settings, diagnostics) is { } template
            && template.TryRender(context, diagnostics)
            ? Encoding.UTF8.GetString(context.Output.Written)
            : string.Join('\n', diagnostics.Sorted().Select(fault => $"{fault.Span.Position} {fault.Rule.Id}: {fault.Message}"));
    }
}
