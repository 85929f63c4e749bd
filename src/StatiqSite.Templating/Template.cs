using System.Collections.Immutable;
using StatiqSite.Diagnostics;
using StatiqSite.Templating.Builtins;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Parsing;
using StatiqSite.Templating.Syntax;

namespace StatiqSite.Templating;

/// <summary>A parsed template; immutable, many threads render it at once, each with a context of its own.</summary>
public sealed class Template : ITemplateBody
{
    private readonly TemplateParts _parts;
    private readonly TemplateSettings _settings;

    private Template(SourceText source, TemplateParts parts, TemplateSettings settings)
    {
        (Source, _parts, _settings) = (source, parts, settings);
    }

    public SourceText Source { get; }

    /// <summary>The template, or null where it has errors; all of them are reported.</summary>
    public static Template? Parse(SourceText source, TemplateSettings settings, DiagnosticBag diagnostics) =>
        Parse(source, settings, ParseMode.Default, diagnostics);

    /// <summary>As <see cref="Parse(SourceText, TemplateSettings, DiagnosticBag)"/>, for a text that is a script or begins with one.</summary>
    /// <remarks>A front matter runs before the content, which sees what it sets; a <c>ret</c> in it leaves only the front matter.</remarks>
    public static Template? Parse(SourceText source, TemplateSettings settings, ParseMode mode, DiagnosticBag diagnostics)
    {
        var faults = new DiagnosticBag();
        var parts = TemplateParts.Parse(source, settings, mode, faults);
        if (faults.HasAny)
        {
            foreach (var fault in faults.Sorted())
            {
                diagnostics.Add(fault);
            }
        }

        return faults.HasErrors ? null : new Template(source, parts, settings);
    }

    /// <summary>Renders into the output of <paramref name="context"/>, or reports the place that failed and answers false.</summary>
    /// <remarks>A context that failed is reset before it renders again.</remarks>
    public bool TryRender(EvaluationContext context, DiagnosticBag diagnostics)
    {
        if (!context.HasBuiltins)
        {
            BuiltinList.Install(context);
            context.HasBuiltins = true;
            context.Compiler = TemplateCompiler.Instance;
        }

        try
        {
            Execute(context);
            return true;
        }
        catch (TemplateException failure)
        {
            diagnostics.Add(Describe(failure, context));
            return false;
        }
    }

    public void Execute(EvaluationContext context)
    {
        // Names have slots by their table: a template of other settings would read other names.
        if (!ReferenceEquals(_settings.Names, context.Settings.Names))
        {
            throw new InvalidOperationException("a template and its context share one table of names");
        }

        context.Scope.EnsureSlots();
        if (_parts.FrontMatter is { } script)
        {
            Execute(script, context);
        }

        Execute(_parts.Content, context);
    }

    private static void Execute(Block block, EvaluationContext context)
    {
        block.PayForRun(context);
        if (block.Execute(context) == Flow.Return)
        {
            var result = context.ReturnValue;
            context.ReturnValue = default;
            context.Print(result);
        }
    }

    private Diagnostic Describe(TemplateException failure, EvaluationContext context) =>
        new(failure.Rule, failure.Span ?? Source.Span(0, 0), failure.Message)
        {
            Label = failure.Label,
            Help = failure.Help,
            Notes = [.. StackOf(failure, context), .. failure.Notes],
        };

    private static ImmutableArray<string> StackOf(TemplateException failure, EvaluationContext context)
    {
        // A template that includes itself would fill the screen.
        const int MaximumShown = 5;
        var places = failure.Includes
            .Take(MaximumShown)
            .Select(place => $"included from {place.Source.Path}:{place.Position}")
            .ToList();
        if (failure.Includes.Length > MaximumShown)
        {
            places.Add($"and {failure.Includes.Length - MaximumShown} more includes");
        }

        if (context.Subject is { } subject)
        {
            places.Add($"while rendering {subject}");
        }

        return places.Count == 0 ? [] : [string.Join(", ", places)];
    }
}
