using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Evaluation;

/// <summary>Reads and runs text while a template runs, for <c>object.eval</c> and <c>object.eval_template</c>; a fault leaves as the template's own.</summary>
internal interface ITemplateCompiler
{
    /// <summary>What the text says as a script, without braces: an expression or statements.</summary>
    Value Evaluate(EvaluationContext context, string script);

    /// <summary>What the text prints as a template.</summary>
    Value Render(EvaluationContext context, string template);
}
