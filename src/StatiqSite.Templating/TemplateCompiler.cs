using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Parsing;
using StatiqSite.Templating.Syntax;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating;

/// <summary>Reads and runs the text that <c>object.eval</c> and <c>object.eval_template</c> get; whatever fails is told at their call.</summary>
internal sealed class TemplateCompiler : ITemplateCompiler
{
    public static readonly TemplateCompiler Instance = new();

    private const string Place = "in the evaluated text: ";

    // An expression has a value; statements have what they print.
    public Value Evaluate(EvaluationContext context, string script)
    {
        if (script.AsSpan().ContainsAny(";\n") || TryParse(context, "{{ret " + script + "\n}}", out _) is not { } expression)
        {
            return Render(context, "{{" + script + "\n}}");
        }

        return Run(context, expression, script.Length);
    }

    public Value Render(EvaluationContext context, string template)
    {
        var block = TryParse(context, template, out var fault)
            ?? throw TemplateFault.WrongArgument(0, $"the text is no template: {fault}");
        return Run(context, block, template.Length);
    }

    private static Value Run(EvaluationContext context, Block block, int length)
    {
        // What a node and its names weigh, roughly.
        context.Charge(64L * length);
        context.Steps(length);
        context.Descend();
        context.Scope.EnsureSlots();
        var mark = context.Output.Length;
        try
        {
            block.PayForRun(context);
            var isReturn = block.Execute(context) == Flow.Return;
            context.Ascend();
            if (!isReturn)
            {
                return context.TakeFrom(mark);
            }
        }
        catch (TemplateException failure)
        {
            // Said once, however often the text evaluates itself.
            var message = failure.Message.StartsWith(Place, StringComparison.Ordinal)
                ? failure.Message
                : Place + failure.Message;
            throw new TemplateException(failure.Rule, message)
            {
                Argument = 0,
                Help = failure.Help,
                Notes = failure.Notes,
            };
        }

        context.Output.Truncate(mark);
        var result = context.ReturnValue;
        context.ReturnValue = default;
        return result;
    }

    private static Block? TryParse(EvaluationContext context, string text, out string fault)
    {
        var faults = new DiagnosticBag();
        var block = TemplateParts.Parse(
            new SourceText("evaluated text", text), context.Settings, ParseMode.Default, faults).Content;
        fault = faults.HasErrors ? faults.Sorted().First().Message : "";
        return faults.HasErrors ? null : block;
    }
}
