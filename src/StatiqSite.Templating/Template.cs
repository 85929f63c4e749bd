using StatiqSite.Diagnostics;
using StatiqSite.Templating.Builtins;
using StatiqSite.Templating.Evaluation;

namespace StatiqSite.Templating;

/// <summary>A parsed template; immutable, many threads render it at once.</summary>
public sealed class Template : ITemplateBody
{
    private readonly TemplateSettings _settings;

    private Template(SourceText source, TemplateSettings settings)
    {
        (Source, _settings) = (source, settings);
    }

    public SourceText Source { get; }

    /// <summary>The template, or null where it has errors; all of them are reported.</summary>
    public static Template? Parse(SourceText source, TemplateSettings settings, DiagnosticBag diagnostics) =>
        diagnostics.HasErrors ? null : new Template(source, settings);

    /// <summary>Renders into the output of <paramref name="context"/>, or reports the place that failed and answers false.</summary>
    public bool TryRender(EvaluationContext context, DiagnosticBag diagnostics)
    {
        if (!context.HasBuiltins)
        {
            context.Install(BuiltinList.Globals(context));
        }

        try
        {
            Execute(context);
            return true;
        }
        catch (TemplateException failure)
        {
            diagnostics.Add(new Diagnostic(failure.Rule, failure.Span ?? Source.Span(0, 0), failure.Message));
            return false;
        }
    }

    public void Execute(EvaluationContext context) => context.Output.WriteText(Source.Text);
}
