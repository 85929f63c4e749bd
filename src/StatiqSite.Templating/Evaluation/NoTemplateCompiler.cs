using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Evaluation;

/// <summary>The compiler of a context in which no template has been rendered yet: text is text.</summary>
internal sealed class NoTemplateCompiler : ITemplateCompiler
{
    public static readonly NoTemplateCompiler Instance = new();

    public Value Evaluate(EvaluationContext context, string script) => Value.Of(script);

    public Value Render(EvaluationContext context, string template) => Value.Of(template);
}
